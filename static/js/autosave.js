// Texts save themselves shortly after a pause in typing.

import { fill } from "./text.js";

const PAUSE_MS = 600;

export function autosave(form, outbox) {
  const theme = form.elements.theme?.value ?? "";
  const key = `${form.dataset.autosave}:${theme}`;
  let timer = 0;

  const save = () => {
    clearTimeout(timer);
    timer = 0;
    // A text that is too long would have the others refused with it: it waits
    // here until it is shorter. What a form leaves out stays as it was.
    const fields = [...new FormData(form)].filter(([name]) => left(form.elements[name]) >= 0);
    outbox.isHeld = fields.length < [...new FormData(form)].length;
    fields.push(["then", "stay"]);
    outbox.add(key, form.action, fields);
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

  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    timer = 0;
    // The form itself now carries the latest text. An earlier save that is
    // still under way must land first, or it would undo this one.
    outbox.remove(key);
    if (outbox.sending) {
      event.preventDefault();
      const { submitter } = event;
      outbox.flush().then(() => form.requestSubmit(submitter));
      return;
    }
    if (event.submitter?.matches("[data-save]")) {
      event.preventDefault();
      save();
    }
  });

  form.querySelectorAll("textarea").forEach(count);
}

// Characters as the server counts them.
function left(area) {
  const limit = Number(area.dataset?.limit);
  return limit ? limit - [...area.value.trim()].length : Infinity;
}

// Shown once there is reason to.
function count(area) {
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
