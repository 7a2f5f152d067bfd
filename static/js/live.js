// Keeps part of a page up to date. An event stream says that something changed,
// never what; the part is then fetched again and renewed in place. Without
// scripts the page is as it was when it was asked for.
//
//   <section data-live="/workshops/7/events" data-live-fragment="/workshops/7/board">
//   <p data-live-state role="status" data-on="" data-lost="…" data-over="…"></p>
//
// Without data-live-fragment the page itself is asked, for the part named in
// data-live-name. data-live-etag says which one the page came with.

import { renew } from "./renew.js";

// Three heartbeats of the server's fifteen seconds.
const SILENCE_MS = 45000;
// One heartbeat may be a little late without anything being wrong.
const FRESH_MS = 20000;
const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 30000;
// A fetch that takes longer makes way for a newer one, and then for none.
const SLOW_MS = 5000;
const STUCK_MS = 15000;

export function live(place) {
  const stateElement = document.querySelector("[data-live-state]");
  let etag = place.dataset.liveEtag;
  let source = null;
  let wait = FIRST_WAIT_MS;
  let heardAt = 0;
  let silence = 0;
  let reopening = 0;
  let asking = null;
  let isStale = false;
  let isOver = false;

  function open() {
    close();
    if (isOver) return;
    source = new EventSource(place.dataset.live);
    source.addEventListener("changed", () => {
      hear();
      refresh();
    });
    source.addEventListener("heartbeat", hear);
    // The browser would try again by itself, with the whole hall at one moment.
    source.addEventListener("error", lose);
    silence = setTimeout(lose, SILENCE_MS);
  }

  function close() {
    source?.close();
    source = null;
    clearTimeout(silence);
    clearTimeout(reopening);
  }

  function hear() {
    heardAt = Date.now();
    clearTimeout(silence);
    silence = setTimeout(lose, SILENCE_MS);
  }

  // Back at some moment within the wait, which doubles each time: phones that
  // lost their connection together do not come back together.
  function lose() {
    close();
    show("lost");
    reopening = setTimeout(open, Math.random() * wait);
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  }

  // One at a time, so that an older answer never follows a newer one. A newer
  // event does not stop a fetch that is young: while a hall votes there is an
  // event every second, and a slow phone would never get an answer.
  async function refresh() {
    isStale = true;
    if (asking && Date.now() - asking.since < SLOW_MS) return;
    asking?.abort();
    const mine = new AbortController();
    asking = mine;
    try {
      while (isStale) {
        isStale = false;
        mine.since = Date.now();
        await fetchPart(mine);
      }
      wait = FIRST_WAIT_MS;
      show(isOver ? "over" : "on");
    } catch {
      // One that made way for a newer one. Otherwise the connection is of no use;
      // the first event on the next makes it fetch again.
      if (asking === mine) lose();
    } finally {
      if (asking === mine) asking = null;
    }
  }

  async function fetchPart(mine) {
    const stuck = setTimeout(() => mine.abort(), STUCK_MS);
    const headers = { "x-fragment": place.dataset.liveName ?? "" };
    if (etag) headers["if-none-match"] = etag;
    const url = place.dataset.liveFragment ?? window.location.href;
    try {
      const response = await fetch(url, { headers, signal: mine.signal, credentials: "same-origin", cache: "no-store" });
      if (response.status === 304) return;
      if (response.status === 404) return end();
      if (!response.ok) throw new Error(`${url} answers ${response.status}`);
      const text = await response.text();
      mine.signal.throwIfAborted();
      const page = new DOMParser().parseFromString(text, "text/html");
      const part = page.querySelector("[data-live]");
      // Another page than this one by now, with no such part.
      if (!part && page.querySelector("main")) return window.location.reload();
      etag = response.headers.get("etag");
      // The part alone, or the whole page with the part in it.
      renew(place, part ?? page.body);
      place.dispatchEvent(new CustomEvent("renewed", { bubbles: true, detail: { now: serverTime(response) } }));
    } finally {
      clearTimeout(stuck);
    }
  }

  // What is gone does not come back: the page stays as it was last, and says so.
  function end() {
    isOver = true;
    close();
    place.classList.add("is-over");
  }

  function show(state) {
    if (!stateElement) return;
    stateElement.textContent = stateElement.dataset[state] ?? "";
    stateElement.classList.toggle("is-trouble", state === "lost");
  }

  // Someone here knows of a change before the server tells: an answer that is under way
  // may not know of it, and would undo it on the page until the next one.
  place.addEventListener("ask", () => {
    asking?.abort();
    asking = null;
    refresh();
  });
  document.addEventListener("visibilitychange", () => {
    // A phone that slept does not know yet that its connection is gone.
    if (document.visibilityState === "visible" && !(source && Date.now() - heardAt < FRESH_MS)) open();
  });
  window.addEventListener("online", open);
  // An open stream keeps a page out of the back-forward cache.
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", (event) => event.persisted && open());
  open();
}

// In milliseconds since 1970, to within a second.
function serverTime(response) {
  return Date.parse(response.headers.get("date")) || Date.now();
}
