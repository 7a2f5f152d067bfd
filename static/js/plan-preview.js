// Shows how a text reads, a moment after it changed. Where the field and the reading
// lie beside each other, the reading keeps up with how far one is.

import { renew } from "./renew.js";

const PAUSE_MS = 400;
// Longer than this is worth a word.
const SLOW_MS = 1000;

export function preview(area, place, address) {
  const waiting = document.querySelector("[data-preview-waits]");
  let timer = 0;
  let asking = null;
  let shown = area.value;

  async function refresh() {
    const text = area.value;
    if (text === shown) return;
    asking?.abort();
    const mine = new AbortController();
    asking = mine;
    const slow = setTimeout(() => (waiting.hidden = false), SLOW_MS);
    try {
      const response = await fetch(address, {
        method: "POST",
        body: new URLSearchParams({ text }),
        credentials: "same-origin",
        signal: mine.signal,
      });
      if (!response.ok) return;
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      show(page.querySelector("[data-preview]"));
      shown = text;
    } catch {
      // Offline, or made way for a newer one: the next change asks again.
    } finally {
      clearTimeout(slow);
      if (asking === mine) waiting.hidden = true;
    }
  }

  function show(fresh) {
    if (!fresh) return;
    const { scrollTop } = place;
    renew(place, fresh);
    place.scrollTop = scrollTop;
  }

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(refresh, PAUSE_MS);
  };
  area.addEventListener("input", later);
  window.addEventListener("online", later);
  area.addEventListener("scroll", () => {
    const [room, ours] = [area.scrollHeight - area.clientHeight, place.scrollHeight - place.clientHeight];
    if (room > 0 && ours > 0) place.scrollTop = (area.scrollTop / room) * ours;
  });

  return {
    refresh: later,
    // The page it came with is at hand.
    show(page) {
      show(page.querySelector("[data-preview]"));
      shown = area.value;
    },
  };
}
