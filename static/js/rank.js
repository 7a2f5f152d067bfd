// Ranking: buttons, keys and dragging all end in move(), which sends the whole
// order. Focus stays with the card.

import { draggableRow } from "./drag.js";
import { fill } from "./text.js";

const calm = window.matchMedia("(prefers-reduced-motion: reduce)");

export function rank(board, outbox) {
  const list = board.querySelector("[data-ranking]");
  const announce = board.querySelector("[data-announce]");
  const top = Number(board.dataset.top);
  const rows = () => [...list.children];

  function move(row, to, { sayNothing = false } = {}) {
    const all = rows();
    const from = all.indexOf(row);
    const place = Math.max(0, Math.min(all.length - 1, to));
    const focused = row.contains(document.activeElement) ? document.activeElement : null;
    if (place !== from) {
      const before = new Map(all.map((other) => [other, other.getBoundingClientRect().top]));
      all.splice(from, 1);
      list.insertBefore(row, all[place] ?? null);
      renumber();
      glide(before);
      outbox.add("order", `${board.dataset.action}/order`, {
        order: rows().map((other) => other.dataset.card).join(","),
      });
      focused?.focus({ preventScroll: true });
      row.scrollIntoView({ block: "nearest" });
    }
    if (!sayNothing) {
      announce.textContent = fill(board.dataset.moved, { card: row.dataset.title, place: place + 1, count: rows().length });
    }
  }

  function renumber() {
    const all = rows();
    all.forEach((row, index) => {
      row.querySelector("[data-place]").textContent = index + 1;
      row.classList.toggle("is-top", index < top);
      row.querySelector("[data-to-place]").value = index + 1;
      setDisabled(row.querySelector('[value="up"]'), index === 0);
      setDisabled(row.querySelector('[value="down"]'), index === all.length - 1);
    });
  }

  // A disabled button would lose the focus the moment its card gets there.
  function setDisabled(button, isDisabled) {
    button.disabled = false;
    button.setAttribute("aria-disabled", isDisabled);
  }

  function glide(before) {
    if (calm.matches) return;
    before.forEach((was, row) => {
      const by = was - row.getBoundingClientRect().top;
      if (by === 0) return;
      row.animate([{ transform: `translateY(${by}px)` }, { transform: "none" }], { duration: 160, easing: "ease-out" });
    });
  }

  list.addEventListener("submit", (event) => {
    event.preventDefault();
    const row = event.target.closest("[data-card]");
    const at = rows().indexOf(row);
    const { submitter } = event;
    if (submitter.value === "up") move(row, at - 1);
    else if (submitter.value === "down") move(row, at + 1);
    else move(row, Number(event.target.elements.to.value) - 1);
  });

  list.addEventListener("keydown", (event) => {
    const row = event.target.closest("[data-card]");
    if (event.target !== row && !event.target.matches("[data-grip]")) return;
    const at = rows().indexOf(row);
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: rows().length - 1 }[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    move(row, to);
  });

  // Others may change the same order: what the server sends is without the grips.
  document.addEventListener("renewed", () => {
    if (board.isConnected) dress();
  });
  function dress() {
    rows().forEach((row) => {
      row.querySelector("[data-grip]").hidden = false;
    });
    renumber();
  }

  rows().forEach((row) => {
    draggableRow(row.querySelector("[data-grip]"), row, { rows, drop: (to) => move(row, to) });
  });
  dress();
}
