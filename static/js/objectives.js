// The tree of objectives: dragging, keys and buttons all end in move(), which asks the
// server; the tree then comes again as it is there. Focus stays with the line.

import { draggable } from "./drag.js";
import { moves, putBefore } from "./moves.js";
import { fill } from "./text.js";

const board = document.querySelector("[data-tree]");
const announce = document.querySelector("[data-announce]");

function tree() {
  const dressed = new WeakSet();
  const listOf = (line) => line.parentElement;
  const listUnder = (level, under) => board.querySelector(`[data-lines="${level}"][data-under="${under}"]`);
  // Those a line may stand in: of its level, in the order of the page.
  const listsOf = (line) => [...board.querySelectorAll(`[data-lines="${line.dataset.level}"]`)];
  const beside = (list) => [...list.children].filter((one) => one.matches("[data-line]"));

  const send = moves(board, board.dataset.tree, {
    put,
    told: (_, isDone) => {
      if (!isDone) announce.textContent = board.dataset.refused;
    },
  });

  function move(line, list, before) {
    send({ line: line.dataset.line, under: list.dataset.under, before: before?.dataset.line ?? "" });
    line.scrollIntoView({ block: "nearest" });
    say(line);
  }

  function put({ line: id, under, before }) {
    const line = document.getElementById(`line-${id}`);
    const list = line && listUnder(line.dataset.level, under);
    if (!list) return;
    const next = before ? document.getElementById(`line-${before}`) : null;
    putBefore(list, line, next?.parentElement === list ? next : null);
  }

  function say(line) {
    const all = beside(listOf(line));
    const over = listOf(line).closest("[data-line]");
    const words = { name: line.dataset.name, place: all.indexOf(line) + 1, count: all.length, under: over?.dataset.name };
    announce.textContent = fill(over ? board.dataset.movedUnder : board.dataset.moved, words);
  }

  // One up or down: past its neighbour, or to the list before or after its own.
  function step(line, way) {
    const all = beside(listOf(line));
    const at = all.indexOf(line);
    const lists = listsOf(line);
    const mine = lists.indexOf(listOf(line));
    if (way === "up" && at > 0) move(line, listOf(line), all[at - 1]);
    else if (way === "up" && mine > 0) move(line, lists[mine - 1], null);
    else if (way === "down" && at + 1 < all.length) move(line, listOf(line), all[at + 2] ?? null);
    else if (way === "down" && mine + 1 < lists.length) move(line, lists[mine + 1], beside(lists[mine + 1])[0] ?? null);
    else say(line);
  }

  function toEnd(line, isFirst) {
    const all = beside(listOf(line)).filter((other) => other !== line);
    if (all.length) move(line, listOf(line), isFirst ? all[0] : null);
    else say(line);
  }

  board.addEventListener("keydown", (event) => {
    if (!event.target.matches("[data-grip]") || event.ctrlKey || event.metaKey || event.altKey) return;
    const line = event.target.closest("[data-line]");
    const acts = {
      ArrowUp: () => step(line, "up"),
      ArrowDown: () => step(line, "down"),
      Home: () => toEnd(line, true),
      End: () => toEnd(line, false),
    };
    if (!acts[event.key]) return;
    event.preventDefault();
    acts[event.key]();
  });

  board.addEventListener("submit", (event) => {
    const way = event.target.dataset.step;
    if (!way) return;
    event.preventDefault();
    step(event.target.closest("[data-line]"), way);
  });

  const grip = (line) => line.querySelector(":scope > .tree-line > [data-grip]");

  function dress() {
    board.querySelectorAll("[data-grip]").forEach((handle) => {
      handle.hidden = false;
      if (dressed.has(handle)) return;
      dressed.add(handle);
      drag(handle, handle.closest("[data-line]"));
    });
  }

  function drag(handle, line) {
    const mark = document.createElement("li");
    mark.className = "tree-drop";
    mark.setAttribute("aria-hidden", "true");
    let grabbed = 0;
    let goal = null;
    // Deeper lists fold up, so that the whole way is in view; the page scrolls along so
    // that the line stays under the hand.
    const fold = (level) => {
      const was = handle.getBoundingClientRect().top;
      if (level) board.dataset.dragging = level;
      else delete board.dataset.dragging;
      window.scrollBy(0, handle.getBoundingClientRect().top - was);
    };
    const end = () => {
      mark.remove();
      line.classList.remove("is-dragging");
      line.style.transform = "";
      fold(null);
    };
    draggable(handle, {
      start: () => {
        goal = null;
        fold(line.dataset.level);
        const box = handle.getBoundingClientRect();
        grabbed = box.top + box.height / 2 + window.scrollY;
        line.classList.add("is-dragging");
      },
      move: (_, __, { clientY }) => {
        line.classList.add("is-dragging");
        line.style.transform = `translateY(${clientY + window.scrollY - grabbed}px)`;
        goal = place(line, clientY);
        if (goal) goal.list.insertBefore(mark, goal.before);
      },
      drop: () => {
        const { list, before } = goal ?? {};
        end();
        const stays = !list || before === line || (list === listOf(line) && before === next(line));
        if (!stays && line.isConnected) move(line, list, before);
      },
      cancel: end,
    });
  }

  const next = (line) => {
    const all = beside(listOf(line));
    return all[all.indexOf(line) + 1] ?? null;
  };

  // The list of the line's level that lies nearest, and which line of it comes after.
  function place(line, y) {
    const lists = listsOf(line);
    const away = (list) => {
      const { top, bottom } = (list.closest("[data-line]") ?? list).getBoundingClientRect();
      return y < top ? top - y : y > bottom ? y - bottom : 0;
    };
    const nearest = lists.reduce((best, list) => (best && away(best) <= away(list) ? best : list), null);
    if (!nearest) return null;
    const middle = (one) => {
      const { top, height } = one.getBoundingClientRect();
      return top + height / 2;
    };
    const before = beside(nearest).filter((one) => one !== line).find((one) => y < middle(one)) ?? null;
    return { list: nearest, before };
  }

  // At an end the button one pressed is not there any more, and a line that went to
  // another list is another element: the handle of the line with that id takes the focus.
  let held = null;
  board.addEventListener("focusin", (event) => {
    held = event.target.closest("[data-line]")?.id;
  });
  board.addEventListener("renewed", () => {
    dress();
    const line = held && document.getElementById(held);
    if (line && document.activeElement === document.body) grip(line)?.focus({ preventScroll: true });
  });
  document.addEventListener("focusin", (event) => {
    if (!board.contains(event.target)) held = null;
  });
  dress();
}

// Leaving with changes that were not saved asks first.
function guard() {
  const form = document.querySelector(".line-form");
  if (!form) return;
  const now = () => new URLSearchParams(new FormData(form)).toString();
  // What was refused is not saved either.
  const was = form.querySelector(".error, .line-theirs") ? null : now();
  let isSending = false;
  form.addEventListener("submit", () => (isSending = true));
  window.addEventListener("beforeunload", (event) => {
    if (!isSending && now() !== was) event.preventDefault();
  });
}

// The form of a line says so when somebody else saved it since it was opened.
function form() {
  const place = document.querySelector("[data-revision]")?.closest("[data-live]");
  const behind = document.querySelector("[data-behind]");
  const seen = document.querySelector("[name=seen]")?.value;
  place?.addEventListener("renewed", () => {
    const now = place.querySelector("[data-revision]")?.dataset.revision;
    if (behind) behind.hidden = now === seen;
  });
}

if (board?.querySelector("[data-grip]") || board?.querySelector(".tree-add")) tree();
form();
guard();
