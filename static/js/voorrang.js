// The pages work without this; it makes them nicer: saving in the background,
// dragging, keys, searching as one types, and keeping up with what others do.

import { autosave } from "./autosave.js";
import { live } from "./live.js";
import { Outbox } from "./outbox.js";
import { rank } from "./rank.js";
import { sort } from "./sort.js";
import { suggest } from "./suggest.js";

document.documentElement.classList.add("scripted");

document.querySelectorAll("form[data-suggest]").forEach(suggest);
document.querySelectorAll("[data-live]").forEach(live);

const road = document.querySelector("[data-road]");
if (road) {
  const outbox = new Outbox(road.dataset.road, document.querySelector("[data-save-state]"));
  document.querySelectorAll("[data-sort]").forEach((board) => sort(board, outbox));
  document.querySelectorAll("[data-rank]").forEach((board) => rank(board, outbox));
  document.querySelectorAll("form[data-autosave]").forEach((form) => autosave(form, outbox));
  outbox.guardNavigation();
  outbox.catchUp();
}

// A page from the back-forward cache shows the past: ask for it again.
window.addEventListener("pageshow", (event) => {
  if (event.persisted && road) window.location.reload();
});
