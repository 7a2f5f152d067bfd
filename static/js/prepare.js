// The form a session is prepared with: adds up the minutes, and offers names of
// municipalities while one types.

const MOST_OFFERED = 6;

export function prepare(form) {
  addUp(form);
  form.querySelectorAll("[data-names]").forEach(offerNames);
}

// As `Minutes::total` does: some parts come again in every round after the first.
function addUp(form) {
  const place = form.querySelector("[data-total]");
  const rounds = form.elements.rounds;
  const number = (input) => Math.max(0, Number.parseInt(input.value, 10) || 0);
  const update = () => {
    const again = Math.max(0, number(rounds) - 1);
    const times = { once: 1, again, "again-or-once": Math.max(1, again) };
    let total = 0;
    form.querySelectorAll("[data-minutes]").forEach((input) => (total += number(input) * times[input.dataset.minutes]));
    place.textContent = place.dataset.total.replace("{minutes}", total);
  };
  form.addEventListener("input", update);
}

function offerNames(field) {
  const area = field.querySelector("textarea");
  const list = field.querySelector(".name-offers");
  const names = [...field.querySelectorAll("datalist option")].map(({ value }) => ({ value, folded: fold(value) }));

  // The line the cursor is on.
  const line = () => {
    const start = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;
    const end = area.value.indexOf("\n", area.selectionStart);
    return { start, end: end === -1 ? area.value.length : end };
  };
  const take = (name) => {
    const { start, end } = line();
    area.setRangeText(`${name}\n`, start, end === area.value.length ? end : end + 1, "end");
    list.hidden = true;
    area.focus();
    area.dispatchEvent(new Event("input", { bubbles: true }));
  };
  area.addEventListener("input", () => {
    const { start, end } = line();
    const typed = fold(area.value.slice(start, end));
    const found = typed === "" ? [] : names.filter(({ folded }) => folded.startsWith(typed) || folded.includes(` ${typed}`));
    const isDone = found.some(({ folded }) => folded === typed);
    list.replaceChildren(
      ...found.slice(0, isDone ? 0 : MOST_OFFERED).map(({ value }) => {
        const button = Object.assign(document.createElement("button"), { type: "button", className: "name-offer", textContent: value });
        button.addEventListener("click", () => take(value));
        const item = document.createElement("li");
        item.append(button);
        return item;
      }),
    );
    list.hidden = list.childElementCount === 0;
  });
}

// Without accents, capitals and hyphens, as the server compares names.
function fold(name) {
  return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
