// Moves in a list that others see too: shown at once, sent one after the other, and then
// the list is asked for again. What comes from the server does not know yet of what
// waits to be sent: that is put in its place once more.
//
// put(move) shows one, told(move, isDone) hears what the server said of it. A move is
// the fields that are sent.

import { post } from "./post.js";

export function moves(place, url, { put, told }) {
  const waiting = [];
  let isSending = false;

  async function sendAll() {
    isSending = true;
    while (waiting.length > 0) {
      const [one] = waiting;
      const isDone = await post(url, one);
      waiting.shift();
      // What came after it was moved from where it is not.
      if (!isDone) waiting.length = 0;
      told(one, isDone);
      place.dispatchEvent(new CustomEvent("ask"));
    }
    isSending = false;
  }

  place.addEventListener("renewed", () => waiting.forEach(put));
  return (one) => {
    waiting.push(one);
    put(one);
    if (!isSending) sendAll();
  };
}

// The focus stays with what moves.
export function putBefore(list, row, before) {
  const focused = row.contains(document.activeElement) ? document.activeElement : null;
  list.insertBefore(row, before);
  focused?.focus({ preventScroll: true });
}
