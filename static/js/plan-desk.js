// Sections put in order by dragging, or with the keys on the handle; the buttons beside
// them stay. The server says where it stands: what was moved is shown at once, and the
// list is asked for again.

import { draggableRow } from "./drag.js";
import { moves, putBefore } from "./moves.js";
import { fill } from "./text.js";

const place = document.querySelector("[data-order]");
if (place) arrange(place);

function arrange(place) {
  const list = place.querySelector("ol");
  const announce = document.querySelector("[data-announce]");
  const dressed = new WeakSet();
  // Annexes stay behind the others: one moves among its own.
  const peers = (row) => [...list.querySelectorAll(":scope > [data-section]")].filter((other) => other.dataset.annex === row.dataset.annex);

  const send = moves(place, place.dataset.order, {
    put: ({ section, before }) => {
      const row = rowOf(section);
      if (row) putBefore(list, row, rowOf(before));
    },
    told: ({ section }, isDone) => {
      const row = rowOf(section);
      announce.classList.toggle("error", !isDone);
      announce.classList.toggle("visually-hidden", isDone);
      if (!row) return;
      const all = peers(row);
      const words = { title: row.dataset.title, place: all.indexOf(row) + 1, count: all.length };
      announce.textContent = fill(isDone ? announce.dataset.moved : announce.dataset.failed, words);
    },
  });
  const rowOf = (section) => list.querySelector(`:scope > [data-section="${section}"]`);

  function move(row, to) {
    const all = peers(row);
    const from = all.indexOf(row);
    const at = Math.max(0, Math.min(all.length - 1, to));
    if (at === from) return;
    const before = at > from ? nextSection(all[at]) : all[at];
    send({ section: row.dataset.section, before: before?.dataset.section ?? "" });
    row.scrollIntoView({ block: "nearest" });
  }

  // Behind the last one come the annexes, or nothing.
  function nextSection(row) {
    let next = row.nextElementSibling;
    while (next && !next.matches("[data-section]")) next = next.nextElementSibling;
    return next;
  }

  list.addEventListener("keydown", (event) => {
    if (!event.target.matches("[data-grip]") || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = event.target.closest("[data-section]");
    const all = peers(row);
    const at = all.indexOf(row);
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(row, to);
  });

  function dress() {
    for (const row of list.querySelectorAll(":scope > [data-section]")) {
      const grip = row.querySelector("[data-grip]");
      if (!grip || dressed.has(grip)) continue;
      dressed.add(grip);
      draggableRow(grip, row, {
        rows: () => peers(row),
        // What others change meanwhile waits until it lies still.
        start: () => list.setAttribute("data-keep", ""),
        settle: () => list.removeAttribute("data-keep"),
        drop: (to) => move(row, to),
      });
    }
  }

  place.addEventListener("renewed", dress);
  dress();
}
