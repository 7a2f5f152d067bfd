// Dragging by a grip, with mouse, pen or finger. The grip has touch-action
// none; everywhere else a swipe scrolls. Escape, or losing the pointer, puts
// things back. The caller decides what moving and dropping mean, and whether the
// page scrolls along near its edges: not where what one aims at stays in view.

const EDGE_PX = 70;
const SCROLL_PX = 14;

export function draggable(grip, { start, move, drop, cancel, scrolls = true }) {
  grip.addEventListener("pointerdown", (down) => {
    if (down.button !== 0) return;
    down.preventDefault();
    grip.focus({ preventScroll: true });
    grip.setPointerCapture(down.pointerId);
    const origin = { x: down.pageX, y: down.pageY };
    let last = down;
    let frame = 0;
    document.documentElement.classList.add("dragging-now");
    start();

    const follow = () => move(last.clientX + window.scrollX - origin.x, last.clientY + window.scrollY - origin.y, last);
    const scrollAtEdge = () => {
      const below = last.clientY > window.innerHeight - EDGE_PX;
      const above = last.clientY < EDGE_PX;
      if (below || above) {
        window.scrollBy(0, below ? SCROLL_PX : -SCROLL_PX);
        follow();
      }
      frame = requestAnimationFrame(scrollAtEdge);
    };
    const onMove = (event) => {
      last = event;
      follow();
    };
    const end = (finish) => {
      cancelAnimationFrame(frame);
      document.documentElement.classList.remove("dragging-now");
      grip.removeEventListener("pointermove", onMove);
      grip.removeEventListener("pointerup", onUp);
      grip.removeEventListener("pointercancel", onCancel);
      window.removeEventListener("keydown", onKey, true);
      if (grip.hasPointerCapture(down.pointerId)) grip.releasePointerCapture(down.pointerId);
      finish();
    };
    const onUp = (event) => {
      last = event;
      follow();
      end(drop);
    };
    const onCancel = () => end(cancel);
    const onKey = (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      end(cancel);
    };
    grip.addEventListener("pointermove", onMove);
    grip.addEventListener("pointerup", onUp);
    grip.addEventListener("pointercancel", onCancel);
    window.addEventListener("keydown", onKey, true);
    if (scrolls) frame = requestAnimationFrame(scrollAtEdge);
  });
}

// A row among others, one under the other: these make room for it, and `drop` is told
// at which place it was let go. `start` and `settle` are for what the page does around it.
export function draggableRow(grip, row, { rows, drop, start = () => {}, settle = () => {} }) {
  let all = [];
  let middles = [];
  let to = 0;
  const end = () => {
    row.classList.remove("is-dragging");
    all.forEach((other) => (other.style.transform = ""));
    settle();
  };
  draggable(grip, {
    start: () => {
      all = rows();
      // Where a row lies, not where it is seen: it may still be gliding there from
      // the move before.
      middles = all.map((other) => other.offsetTop + other.offsetHeight / 2);
      to = all.indexOf(row);
      row.classList.add("is-dragging");
      start();
    },
    move: (_, dy) => {
      row.style.transform = `translateY(${dy}px)`;
      const from = all.indexOf(row);
      const at = middles[from] + dy;
      to = all.filter((other, index) => other !== row && middles[index] < at).length;
      const height = row.getBoundingClientRect().height;
      all.forEach((other, index) => {
        if (other === row) return;
        const shift = index > from && index <= to ? -height : index < from && index >= to ? height : 0;
        other.style.transform = shift ? `translateY(${shift}px)` : "";
      });
    },
    drop: () => {
      end();
      drop(to);
    },
    cancel: end,
  });
}
