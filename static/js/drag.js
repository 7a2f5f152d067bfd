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
