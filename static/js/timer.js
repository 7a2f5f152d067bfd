// The time that is left, counted down. Without scripts it says until when.
//
//   <section data-live="…" data-now="1795000000">
//     <p id="timer-1795000600" data-keep data-timer data-ends-at="1795000600" data-over="De tijd is om">tot 14:35</p>
//
// Clocks of phones are minutes off; the server's is the one that counts, so a
// page says what time it was made at (data-now, in seconds).

let ahead = 0;

export function keepTime(place) {
  const made = Number(place.dataset.now) * 1000;
  if (made) ahead = made - Date.now();
  place.addEventListener("renewed", ({ detail }) => {
    // Only when it is far off: the answer's own time is exact to a second.
    if (Math.abs(detail.now - Date.now() - ahead) > 2000) ahead = detail.now - Date.now();
    tick();
  });
  tick();
  setInterval(tick, 250);
}

function tick() {
  document.querySelectorAll("[data-timer]").forEach((timer) => {
    const left = Math.ceil((Number(timer.dataset.endsAt) * 1000 - Date.now() - ahead) / 1000);
    const text = left > 0 ? `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}` : timer.dataset.over;
    if (timer.textContent !== text) timer.textContent = text;
    timer.classList.toggle("is-short", left > 0 && left <= 30);
    timer.classList.toggle("is-over", left <= 0);
  });
}
