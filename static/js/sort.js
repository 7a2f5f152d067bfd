// Sorting: the same forms, answered on the spot and sent in the background.

import { draggable } from "./drag.js";
import { fill } from "./text.js";

const KEYS = { 1: "now", 2: "later", 3: "not-now" };

export function sort(board, outbox) {
  const { action } = board.dataset;
  const cards = [...board.querySelectorAll("[data-card]")];
  const choices = board.querySelector("[data-choices]");
  const keysHint = board.querySelector("[data-keys-hint]");
  const undo = board.querySelector("[data-undo]");
  const donePanel = board.querySelector("[data-done-panel]");
  const template = board.querySelector("[data-item-template]");
  const announce = board.querySelector("[data-announce]");
  const lists = new Map([...board.querySelectorAll("[data-pile-list]")].map((pile) => [pile.dataset.pileList, pile]));
  // Card codes in the order they were sorted; undo takes the last.
  const sorted = board.dataset.sorted.split(",").filter(Boolean);

  const cardOf = (code) => cards.find((card) => card.dataset.card === code);
  const current = () => cards.find((card) => !sorted.includes(card.dataset.card));

  function put(code, pile) {
    board.querySelector(`[data-item="${CSS.escape(code)}"]`)?.remove();
    if (sorted.includes(code)) sorted.splice(sorted.indexOf(code), 1);
    if (pile !== "hand") {
      sorted.push(code);
      lists.get(pile).querySelector("ul").append(item(code));
    }
    outbox.add(`sort:${code}`, action, { card: code, pile });
    show();
    const title = cardOf(code).dataset.title;
    const words = { card: title, done: sorted.length, total: cards.length };
    const next = current()?.dataset.title ?? board.dataset.done;
    if (pile === "hand") announce.textContent = fill(board.dataset.takenBack, words);
    else announce.textContent = `${fill(board.dataset.placed, { ...words, pile: pileName(pile) })} ${next}`;
  }

  function pileName(pile) {
    return lists.get(pile).querySelector("h2").firstChild.textContent.trim();
  }

  function item(code) {
    const card = cardOf(code);
    const entry = template.content.firstElementChild.cloneNode(true);
    entry.dataset.item = code;
    entry.className = [...card.classList].find((name) => name.startsWith("theme-")) ?? "";
    entry.querySelector("[data-label]").replaceWith(card.querySelector(".label").cloneNode(true));
    entry.querySelector("[data-title]").textContent = card.dataset.title;
    entry.querySelector("input").value = code;
    const again = entry.querySelector("button");
    again.setAttribute("aria-label", fill(again.dataset.againLabel, { card: card.dataset.title }));
    return entry;
  }

  function show() {
    const now = current();
    cards.forEach((card) => {
      card.hidden = card !== now;
    });
    const isDone = !now;
    choices.hidden = isDone;
    keysHint.hidden = isDone;
    donePanel.hidden = !isDone;
    if (now) choices.querySelector("[data-current]").value = now.dataset.card;
    board.querySelector("[data-progress-bar]").value = sorted.length;
    board.querySelector("[data-progress-text]").textContent = fill(board.dataset.progress, {
      done: sorted.length,
      total: cards.length,
    });
    lists.forEach((pile) => {
      pile.querySelector("[data-pile-count]").textContent = pile.querySelectorAll("[data-item]").length;
    });
    undo.hidden = sorted.length === 0;
    const last = sorted.length > 0 ? cardOf(sorted.at(-1)).dataset.title : "";
    undo.querySelector("[data-undo-title]").textContent = last && `(${last})`;
    const hasNow = lists.get("now").querySelector("[data-item]") !== null;
    document.querySelectorAll("[data-needs-now] .button").forEach((button) => {
      button.disabled = !hasNow;
    });
    document.querySelectorAll("[data-needs-now-hint]").forEach((hint) => {
      hint.hidden = hasNow;
    });
  }

  function focusCurrent() {
    (current() ?? donePanel).focus();
  }

  board.addEventListener("submit", (event) => {
    event.preventDefault();
    if (event.target === undo) {
      put(sorted.at(-1), "hand");
      focusCurrent();
      return;
    }
    const code = event.target.elements.card.value;
    put(code, event.submitter.value);
    // The button that was pressed is gone, or the deck is done.
    if (event.submitter.value === "hand" || choices.hidden) focusCurrent();
  });

  // Keys work while the focus is on the board, so that they stay out of the way
  // of speech input and other shortcuts.
  board.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.toLowerCase() === "z" && sorted.length > 0) {
      event.preventDefault();
      put(sorted.at(-1), "hand");
      focusCurrent();
    }
    const pile = KEYS[event.key];
    const card = current();
    if (pile && card) {
      event.preventDefault();
      put(card.dataset.card, pile);
      focusCurrent();
    }
  });

  cards.forEach((card) => {
    card.tabIndex = 0;
    const grip = card.querySelector("[data-grip]");
    grip.hidden = false;
    let target = null;
    const targets = () => [...board.querySelectorAll("[data-pile], [data-pile-list]")];
    const mark = (found) => {
      target?.classList.remove("is-target");
      target = found;
      target?.classList.add("is-target");
    };
    const settle = () => {
      card.classList.remove("is-dragging");
      card.style.transform = "";
      mark(null);
    };
    draggable(grip, {
      start: () => card.classList.add("is-dragging"),
      move: (dx, dy, pointer) => {
        card.style.transform = `translate(${dx}px, ${dy}px) rotate(${Math.max(-6, Math.min(6, dx / 40))}deg)`;
        mark(targets().find((element) => contains(element.getBoundingClientRect(), pointer)));
      },
      drop: () => {
        const pile = target?.dataset.pile ?? target?.dataset.pileList;
        settle();
        if (pile) {
          put(card.dataset.card, pile);
          focusCurrent();
        }
      },
      cancel: settle,
      // The piles' buttons stick to the bottom of the screen.
      scrolls: false,
    });
  });
}

function contains(box, pointer) {
  return (
    pointer.clientX >= box.left && pointer.clientX <= box.right && pointer.clientY >= box.top && pointer.clientY <= box.bottom
  );
}
