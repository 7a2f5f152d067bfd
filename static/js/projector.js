// What the projector does beyond keeping up (live.js): a result builds up from
// the last place, once; and buttons for who stands at the computer.

const STEP_MS = 1600;
const ATTENDED_MS = 4000;
const SEEN_KEY = "voorrang:built-up";
const SCHEME_KEY = "voorrang:scheme";

const main = document.querySelector("main");
const buttons = document.querySelector("[data-screen-buttons]");
const buildAll = document.querySelector("[data-build-all]");
let timer = 0;

// Each result once, also after a reload or a lost connection: people saw it.
function build() {
  const list = main.querySelector("[data-build]");
  buildAll.hidden = !main.querySelector(".is-building");
  if (!list || list.classList.contains("is-building") || recall(SEEN_KEY) === list.dataset.build) return;
  keep(SEEN_KEY, list.dataset.build);
  if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  list.classList.add("is-building");
  buildAll.hidden = false;
  clearInterval(timer);
  timer = setInterval(() => step(list), STEP_MS);
}

function step(list) {
  const hidden = [...list.querySelectorAll("[data-build-step]:not(.is-out)")];
  if (hidden.length === 0 || !list.isConnected) return finish(list);
  hidden.at(-1).classList.add("is-out");
}

function finish(list) {
  clearInterval(timer);
  list.classList.remove("is-building");
  buildAll.hidden = true;
}

function showAll() {
  const list = main.querySelector(".is-building");
  if (list) finish(list);
  return Boolean(list);
}

buildAll.addEventListener("click", showAll);
// What a clicker sends, and what one presses without one.
document.addEventListener("keydown", (event) => {
  if (!["PageDown", "ArrowRight", "Enter", " "].includes(event.key) || event.target.closest("button")) return;
  if (showAll()) event.preventDefault();
});

document.querySelector("[data-scheme-switch]").addEventListener("click", () => {
  const { dataset } = document.documentElement;
  const isDark = dataset.scheme ? dataset.scheme === "dark" : window.matchMedia("(prefers-color-scheme: dark)").matches;
  dataset.scheme = isDark ? "light" : "dark";
  keep(SCHEME_KEY, dataset.scheme);
});

document.querySelector("[data-full-screen]").addEventListener("click", () => {
  // A browser that refuses stays as it is.
  if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
  else document.documentElement.requestFullscreen?.().catch(() => {});
});

// The buttons are there while someone is at the computer, and not for the room.
let attended = 0;
function attend() {
  document.body.classList.add("is-attended");
  clearTimeout(attended);
  attended = setTimeout(() => document.body.classList.remove("is-attended"), ATTENDED_MS);
}
for (const sign of ["pointermove", "pointerdown", "keydown"]) document.addEventListener(sign, attend);

function recall(key) {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key, value) {
  try {
    window.localStorage.setItem(key, value);
  } catch {
    // Then it builds up again after a reload, which is no harm.
  }
}

const scheme = recall(SCHEME_KEY);
if (scheme === "dark" || scheme === "light") document.documentElement.dataset.scheme = scheme;
buttons.hidden = false;
build();
main.addEventListener("renewed", build);
