// The pages work without this; it makes them nicer: saving in the background,
// dragging, keys, searching as one types, and keeping up with what others do.

import { autosave } from "./autosave.js";
import { live } from "./live.js";
import { Outbox } from "./outbox.js";
import { prepare } from "./prepare.js";
import { rank } from "./rank.js";
import { send } from "./send.js";
import { sort } from "./sort.js";
import { suggest } from "./suggest.js";
import { keepTime } from "./timer.js";

document.documentElement.classList.add("scripted");

document.querySelectorAll("form[data-suggest]").forEach(suggest);
document.querySelectorAll("form[data-prepare]").forEach(prepare);

const atWork = new WeakSet();

function work() {
  document.querySelectorAll("[data-road]").forEach((road) => {
    if (atWork.has(road)) return;
    atWork.add(road);
    const outbox = new Outbox(road.dataset.road, document.querySelector("[data-save-state]"));
    road.querySelectorAll("[data-sort]").forEach((board) => sort(board, outbox));
    road.querySelectorAll("[data-rank]").forEach((board) => rank(board, outbox));
    road.querySelectorAll("form[data-autosave]").forEach((form) => autosave(form, outbox));
    road.querySelectorAll("form[data-send]").forEach((form) => send(form, outbox));
    outbox.guardNavigation();
    outbox.catchUp();
  });
}
work();
document.querySelectorAll("[data-live]").forEach((place) => {
  live(place);
  keepTime(place);
  // What was not there before has to be brought to life as well.
  place.addEventListener("renewed", work);
});

// What was refused may stand far down a long page: there is where one goes on.
if (!document.querySelector("[autofocus]")) {
  const wrong = document.querySelector("main [aria-invalid='true']");
  if (wrong) wrong.focus();
  else document.querySelector("main [role='alert']")?.scrollIntoView({ block: "nearest" });
}

// A page from the back-forward cache shows the past: ask for it again.
window.addEventListener("pageshow", (event) => {
  if (event.persisted && document.querySelector("[data-road]")) window.location.reload();
});
