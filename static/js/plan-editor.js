// Makes writing a section nicer: it saves as one types, together with others, shows how
// it reads, and knows what people paste. Without scripts the form does what it says.

import { count } from "./autosave.js";
import { Drawer } from "./plan-drawer.js";
import { pastes } from "./plan-paste.js";
import { present } from "./plan-presence.js";
import { preview } from "./plan-preview.js";
import { toolbar } from "./plan-toolbar.js";
import { Writing } from "./plan-writing.js";
import { fill } from "./text.js";

// Beside each other there is room for both.
const wide = window.matchMedia("(min-width: 64rem)");
const outline = document.querySelector("[data-wide-open]");
const roomy = window.matchMedia("(min-width: 90rem)");
if (outline) {
  const fit = () => (outline.open = roomy.matches);
  roomy.addEventListener("change", fit);
  fit();
}

const form = document.querySelector("form[data-editor]");
if (form) write(form);
document.querySelectorAll("textarea[data-limit]").forEach((area) => {
  area.addEventListener("input", () => count(area));
  count(area);
});

function write(form) {
  const area = form.elements.text;
  const { editor: plan, part, who } = form.dataset;
  const drawer = new Drawer(new URL(form.action).pathname, who);
  const left = drawer.left();
  const writing = new Writing(form, drawer);
  const reading = preview(area, document.querySelector("[data-preview]"), `${plan}/preview`);

  const said = document.querySelector("[data-said]");
  const say = (text) => (said.textContent = text);
  pastes(area, say);
  toolbar(document.querySelector("[data-tools]"), area);
  present(area, `${plan}/presence`, part);
  switches(document.querySelector("[data-switch]"), area);

  const state = document.querySelector("[data-save-state]");
  writing.addEventListener("state", ({ detail }) => {
    state.textContent = detail.said ?? state.dataset[detail.state];
    state.classList.toggle("is-trouble", detail.state !== "saved" && detail.state !== "saving");
  });
  area.addEventListener("input", () => say(""));
  area.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    writing.save();
  });

  writing.addEventListener("renewed", ({ detail }) => {
    count(area);
    if (!detail) return reading.refresh();
    reading.show(detail.page);
    say(fill(area.dataset.cameText, { who: detail.writer }));
  });
  const others = document.querySelector(".plan-others");
  others?.addEventListener("renewed", () => {
    const now = others.querySelector("[data-revision]");
    if (now) writing.hears(Number(now.dataset.revision), now.dataset.writer);
  });

  // Two texts: nothing goes on until someone says which.
  writing.addEventListener("clash", ({ detail }) => {
    asks("clash", { said: detail.said, theirs: detail.theirs, mine: detail.mine, merged: detail.merged }, area, (choice) => {
      writing.settles(choice);
    });
  });

  // What an earlier visit could not save. What the server has by now is not asked about.
  let offered = null;
  const offers = () => {
    const one = left.shift();
    if (!one) return;
    if (one.text.trim() === writing.base.trim()) {
      drawer.drop(one);
      return offers();
    }
    offered = one;
    asks("left", { mine: one.text }, area, (choice) => {
      offered = null;
      drawer.drop(one);
      if (choice === "mine") writing.takes(one);
      offers();
    });
  };
  // It had gone out after all, as the page was left.
  writing.addEventListener("renewed", () => {
    if (!offered || offered.text.trim() !== writing.base.trim()) return;
    document.querySelector("[data-asks] .plan-left")?.remove();
    drawer.drop(offered);
    offered = null;
    offers();
  });
  offers();
}

// Puts a question above the field, with the texts it is about, and gives which button
// was pressed. It takes the focus, and nothing else stops.
function asks(name, texts, area, answer) {
  const asked = document.querySelector(`template[data-ask="${name}"]`).content.firstElementChild.cloneNode(true);
  for (const [key, text] of Object.entries(texts)) asked.querySelector(`[data-text="${key}"]`).textContent = text;
  document.querySelector("[data-asks]").append(asked);
  asked.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-choice]");
    if (!button) return;
    asked.remove();
    area.focus();
    answer(button.dataset.choice);
  });
  asked.focus();
}

// On a narrow screen one writes or reads; what one comes back to is where it was.
function switches(group, area) {
  const place = group.closest("[data-writing]");
  const places = { write: 0, read: 0 };
  let view = "write";
  const show = (next) => {
    places[view] = window.scrollY;
    const { scrollTop } = area;
    view = next;
    place.dataset.view = view;
    for (const button of group.querySelectorAll("button")) button.setAttribute("aria-pressed", button.value === view);
    area.scrollTop = scrollTop;
    if (!wide.matches && places[view] > 0) window.scrollTo({ top: places[view] });
  };
  group.hidden = false;
  group.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button && button.value !== view) show(button.value);
  });
  show("write");
}
