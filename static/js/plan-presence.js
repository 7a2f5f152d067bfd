// Says where someone is at work, for the others: as long as the field has the focus or
// was typed in a moment ago, and the page is in sight.

// A third of how long the server believes it.
const INTERVAL_MS = 20_000;
const RECENT_MS = 60_000;

export function present(area, address, part) {
  let isThere = false;
  let lastAt = 0;
  let timer = 0;

  function tell(where) {
    isThere = where !== "";
    // Also as the page is left, when an ordinary request would be dropped.
    navigator.sendBeacon(address, new URLSearchParams({ part: where }));
  }

  function look() {
    clearTimeout(timer);
    const isAtWork = document.visibilityState === "visible" && (document.activeElement === area || Date.now() - lastAt < RECENT_MS);
    if (isAtWork) tell(part);
    else if (isThere) tell("");
    if (isThere) timer = setTimeout(look, INTERVAL_MS);
  }

  function works() {
    lastAt = Date.now();
    if (!isThere) look();
  }

  area.addEventListener("focus", works);
  area.addEventListener("input", works);
  area.addEventListener("blur", () => (lastAt = Date.now()));
  window.addEventListener("pagehide", () => {
    clearTimeout(timer);
    if (isThere) tell("");
  });
  if (document.activeElement === area) works();
}
