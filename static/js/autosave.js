// Texts save themselves shortly after a pause in typing.

import { fill } from "./text.js";

const PAUSE_MS = 600;

// Each text is an entry of its own, and only one that was typed in is sent:
// another tab or device may have changed the others meanwhile.
export function autosave(form, outbox) {
  // Asked each time: where others work along, there may be more by now.
  const areas = () => [...form.querySelectorAll("textarea")];
  const theme = form.elements.theme?.value ?? "";
  // What the server has of each, or will have once the outbox is empty.
  const given = new WeakMap(areas().map((area) => [area, area.getAttribute("aria-invalid") ? null : area.value]));
  const had = (area) => (given.has(area) ? given.get(area) : area.defaultValue);
  const key = (area) => `${form.dataset.autosave}:${area.name}`;
  const isChanged = (area) => had(area) !== area.value || outbox.refused.has(key(area));
  let timer = 0;

  const save = () => {
    clearTimeout(timer);
    timer = 0;
    // One that is too long waits here until it is shorter.
    const changed = areas().filter(isChanged);
    outbox.isHeld = changed.some((area) => left(area) < 0);
    for (const area of changed.filter((area) => left(area) >= 0)) {
      given.set(area, area.value);
      const fields = { theme, [area.name]: area.value, then: "stay" };
      outbox.add(key(area), form.action, fields);
    }
    if (changed.length === 0 || outbox.isHeld) outbox.flush();
  };

  form.addEventListener("input", (event) => {
    count(event.target);
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE_MS);
  });
  // Leaving within the pause: what is typed goes along all the same.
  window.addEventListener("pagehide", () => {
    if (timer) save();
  });
  // What cannot be saved is not left behind unasked.
  window.addEventListener("beforeunload", (event) => {
    if (!isLeaving && areas().some((area) => isChanged(area) && (left(area) < 0 || outbox.refused.has(key(area))))) event.preventDefault();
  });

  // Going on: first everything is stored, then the form goes without the texts,
  // but for those it will be refused for.
  let isLeaving = false;
  form.addEventListener("submit", (event) => {
    const { submitter } = event;
    save();
    if (submitter?.matches("[data-save]") || outbox.entries.length > 0) {
      event.preventDefault();
      if (!submitter?.matches("[data-save]")) outbox.flush().then((done) => done && form.requestSubmit(submitter));
      return;
    }
    isLeaving = true;
    const stored = areas().filter((area) => left(area) >= 0);
    stored.forEach((area) => (area.disabled = true));
    // The form is read right after this: what comes back by the back button can
    // be typed in again.
    setTimeout(() => stored.forEach((area) => (area.disabled = false)));
  });

  areas().forEach(count);
}

// Characters as the server counts them.
export function left(area) {
  const limit = Number(area.dataset?.limit);
  return limit ? limit - [...area.value.trim()].length : Infinity;
}

// Shown once there is reason to.
export function count(area) {
  const rest = left(area);
  if (rest === Infinity) return;
  let note = area.parentElement.querySelector(".left");
  if (!note) {
    note = document.createElement("p");
    note.className = "left";
    area.after(note);
  }
  note.hidden = rest > Number(area.dataset.limit) / 5;
  note.textContent = fill(rest < 0 ? area.dataset.overText : area.dataset.leftText, { n: Math.abs(rest) });
  note.classList.toggle("is-over", rest < 0);
}
