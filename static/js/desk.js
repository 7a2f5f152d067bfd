// A click that was meant for what stood there a moment ago does nothing: the
// second of a double click lands on the next page's button, and someone else may
// have changed what the button does while the hand was on its way.

const TOO_SOON_MS = 700;

let changedAt = performance.now();
const board = document.querySelector("[data-live]");

const shown = () => [...board.querySelectorAll("[data-guard]")].map((form) => form.textContent).join();
let last = shown();
board.addEventListener("renewed", () => {
  if (shown() === last) return;
  last = shown();
  changedAt = performance.now();
});

document.addEventListener("submit", (event) => {
  if (event.target.matches("[data-guard]") && performance.now() - changedAt < TOO_SOON_MS) event.preventDefault();
});
