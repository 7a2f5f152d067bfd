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
  // Fields where somebody else wrote meanwhile: what is typed there is sent with the
  // button, by who has seen both.
  const held = new Set();
  // As what the texts were read, where the form says so.
  const along = () => Object.fromEntries([...form.querySelectorAll("[data-along]")].map((field) => [field.name, field.value]));

  const save = () => {
    clearTimeout(timer);
    timer = 0;
    // One that is too long waits here until it is shorter.
    const changed = areas().filter((area) => isChanged(area) && !held.has(area.name));
    outbox.isHeld = held.size > 0 || changed.some((area) => left(area) < 0);
    for (const area of changed.filter((area) => left(area) >= 0)) {
      given.set(area, area.value);
      const fields = { theme, ...along(), [area.name]: area.value, then: "stay" };
      outbox.add(key(area), form.action, fields);
    }
    if (changed.length === 0 || outbox.isHeld) outbox.flush();
  };

  form.addEventListener("input", (event) => {
    count(event.target);
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE_MS);
  });
  form.addEventListener("change", ({ target }) => {
    if (!target.matches("[data-choice]") || held.has(target.name)) return;
    outbox.add(key(target), form.action, { ...along(), [target.name]: target.value, then: "stay" });
  });
  if (form.querySelector("[data-along]")) {
    outbox.onRefused = (entry, answer) => {
      for (const name of meet(form, entry, answer, key)) held.add(name);
      outbox.isHeld = held.size > 0;
    };
  }
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
    const isSavedHere = submitter?.matches("[data-save]") && held.size === 0;
    if (isSavedHere || outbox.entries.length > 0) {
      event.preventDefault();
      if (!isSavedHere) outbox.flush().then((done) => done && form.requestSubmit(submitter));
      return;
    }
    isLeaving = true;
    const stored = areas().filter((area) => left(area) >= 0 && !held.has(area.name));
    stored.forEach((area) => (area.disabled = true));
    // The form is read right after this: what comes back by the back button can
    // be typed in again.
    setTimeout(() => stored.forEach((area) => (area.disabled = false)));
  });

  areas().forEach(count);
}

// Shows what somebody else wrote meanwhile beside what is typed here, as the page that
// was answered has it; gives the names of those fields.
function meet(form, entry, answer, key) {
  const page = new DOMParser().parseFromString(answer, "text/html");
  const names = [];
  for (const theirs of page.querySelectorAll("[data-meanwhile]")) {
    const name = theirs.dataset.meanwhile;
    const mark = form.elements[`mark-${name}`];
    if (!mark || entry.key !== key({ name })) continue;
    form.querySelector(`[data-meanwhile="${name}"]`)?.remove();
    mark.before(document.importNode(theirs, true));
    mark.value = page.querySelector(`[name="mark-${name}"]`).value;
    // Typed on an earlier visit, and not in this page.
    const field = form.elements[name];
    const typed = new URLSearchParams(entry.body).get(name);
    if (field instanceof RadioNodeList || field.value === field.defaultValue) field.value = typed;
    names.push(name);
  }
  return names;
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
