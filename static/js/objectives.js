// The tree of objectives: dragging, keys and buttons all end in move(), which asks the
// server; the tree then comes again as it is there. Focus stays with the line.

import { draggable } from "./drag.js";
import { fill } from "./text.js";

const board = document.querySelector("[data-tree]");
const announce = document.querySelector("[data-announce]");

function tree() {
  const dressed = new WeakSet();
  const listOf = (line) => line.parentElement;
  const beside = (list) => [...list.children].filter((one) => one.matches("[data-line]"));

  async function move(line, list, before) {
    const focused = line.contains(document.activeElement) ? document.activeElement : null;
    list.insertBefore(line, before);
    focused?.focus({ preventScroll: true });
    line.scrollIntoView({ block: "nearest" });
    say(line);
    const fields = { line: line.dataset.line, under: list.dataset.under, before: before?.dataset.line ?? "" };
    const isDone = await send(board.dataset.tree, fields);
    if (!isDone) announce.textContent = board.dataset.refused;
    board.dispatchEvent(new CustomEvent("ask"));
  }

  function say(line) {
    const all = beside(listOf(line));
    const over = listOf(line).closest("[data-line]");
    const words = { name: line.dataset.name, place: all.indexOf(line) + 1, count: all.length, under: over?.dataset.name };
    announce.textContent = fill(over ? board.dataset.movedUnder : board.dataset.moved, words);
  }

  // Where a form of the line would take it: past its neighbour, or to another parent.
  function step(line, way) {
    const form = line.querySelector(":scope > .tree-line").querySelector(`[data-step="${way}"]`);
    if (!form) return say(line);
    const under = form.elements.under.value;
    const before = form.elements.before.value;
    const list = board.querySelector(`[data-lines="${line.dataset.level}"][data-under="${under}"]`);
    return move(line, list, before ? document.getElementById(`line-${before}`) : null);
  }

  function toEnd(line, isFirst) {
    const all = beside(listOf(line)).filter((other) => other !== line);
    return all.length ? move(line, listOf(line), isFirst ? all[0] : null) : say(line);
  }

  // A second press while the first is on its way would go where the form led before.
  let isMoving = false;
  async function once(line, act) {
    if (isMoving) return;
    isMoving = true;
    const renewed = new Promise((settle) => {
      board.addEventListener("renewed", settle, { once: true });
      // The answer may be that nothing changed.
      setTimeout(settle, 1000);
    });
    await act();
    await renewed;
    isMoving = false;
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
    once(line, acts[event.key]);
  });

  board.addEventListener("submit", (event) => {
    const way = event.target.dataset.step;
    if (!way) return;
    event.preventDefault();
    const line = event.target.closest("[data-line]");
    once(line, () => step(line, way)).then(() => {
      // At an end the button one pressed is not there any more.
      if (line.isConnected && !board.contains(document.activeElement)) grip(line).focus({ preventScroll: true });
    });
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
        if (!stays && line.isConnected) once(line, () => move(line, list, before));
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
    const lists = [...board.querySelectorAll(`[data-lines="${line.dataset.level}"]`)].filter((list) => !line.contains(list));
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

  board.addEventListener("renewed", dress);
  dress();
}

async function send(url, fields) {
  try {
    const response = await fetch(url, {
      method: "POST",
      body: new URLSearchParams(fields),
      credentials: "same-origin",
      // The answer to a change is "look there"; the tree is asked for anyway.
      redirect: "manual",
      keepalive: true,
    });
    return response.type === "opaqueredirect" || response.ok;
  } catch {
    return false;
  }
}

// The form of a line says so when somebody else saved it since it was opened.
function form() {
  const place = document.querySelector("[data-revision]");
  const behind = document.querySelector("[data-behind]");
  const seen = document.querySelector("[name=seen]")?.value;
  place?.addEventListener("renewed", () => {
    if (behind) behind.hidden = place.dataset.revision === seen;
  });
}

if (board?.querySelector("[data-grip]") || board?.querySelector(".tree-add")) tree();
form();
