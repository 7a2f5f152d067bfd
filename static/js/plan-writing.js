// The text of a section, which several people write in: saved after a pause in
// typing, one writing at a time, each on top of the one it was made from. What others
// write comes in where nothing would be lost by it; where it would, both texts are
// there to choose from, and nothing is sent until someone did.
//
// Tells of "clash" (detail: what the server says), of "renewed" (the text changed by
// itself; detail: the page it came with, if it did) and of "state".

import { left } from "./autosave.js";

const PAUSE_MS = 600;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 15000;
// Browsers let 64 KiB go out after a page is left.
const PARTING_BYTES = 60_000;
// Longer ones are kept at leisure, not at each key.
const SHORT = 20_000;
const KEEP_MS = 400;

export class Writing extends EventTarget {
  constructor(form, drawer) {
    super();
    this.form = form;
    this.drawer = drawer;
    this.area = form.elements.text;
    // A page that came with two texts holds what is not saved yet.
    this.saved = this.base;
    this.clash = null;
    this.sending = null;
    this.isAskedAgain = false;
    this.isInTrouble = false;
    this.isTypedIn = false;
    this.wait = FIRST_WAIT_MS;
    // The newest writing there is said to be, and whose.
    this.newest = this.seen;

    this.area.addEventListener("input", () => {
      this.isTypedIn = true;
      this.#keep();
      if (!this.isInTrouble && this.isUnsaved()) this.#show("saving");
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.save(), PAUSE_MS);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.save();
    });
    window.addEventListener("online", () => this.isUnsaved() && this.save());
    window.addEventListener("pagehide", () => this.#part());
    // Back from where the browser kept the page: whether it arrived is not known.
    window.addEventListener("pageshow", (event) => event.persisted && this.isUnsaved() && this.save());
    // Asked only where leaving would leave something behind.
    window.addEventListener("beforeunload", (event) => {
      const isHeld = this.clash || this.isInTrouble || left(this.area) < 0 || this.#bytes() > PARTING_BYTES;
      if (this.isUnsaved() && isHeld) event.preventDefault();
    });
  }

  get seen() {
    return Number(this.form.elements.seen.value);
  }

  get base() {
    return this.form.elements.base.value;
  }

  // White space around a text is no text.
  isUnsaved() {
    return this.area.value.trim() !== this.saved.trim();
  }

  // Puts a text in the field that was made from another one, and saves it.
  takes({ text, base, seen }) {
    this.#putIn(text, base, seen);
    this.#tell("renewed");
    this.#keep();
    this.save();
  }

  settles(choice) {
    const { merged, mine, theirs, revision } = this.clash;
    this.clash = null;
    this.area.readOnly = false;
    this.takes({ text: { merged, mine, theirs }[choice], base: theirs, seen: revision });
  }

  async save() {
    clearTimeout(this.timer);
    if (this.clash) return;
    if (this.sending) {
      this.isAskedAgain = true;
      return this.sending;
    }
    this.sending = this.#sendAll();
    await this.sending;
    this.sending = null;
    this.#catchUp();
  }

  // Someone wrote: perhaps oneself.
  hears(revision, writer) {
    this.newest = Math.max(this.newest, revision);
    this.writer = writer;
    this.#catchUp();
  }

  async #sendAll() {
    do {
      this.isAskedAgain = false;
      if (!this.isUnsaved()) {
        this.drawer.clear();
        return this.#show("saved");
      }
      if (left(this.area) < 0) return this.#show("held");
      this.#show("saving");
      const text = this.area.value;
      const answer = await this.#send(text);
      if (answer.isLost) {
        this.area.readOnly = false;
        this.timer = setTimeout(() => this.save(), this.wait);
        this.wait = Math.min(this.wait * 2, LONGEST_WAIT_MS);
        return this.#show("offline");
      }
      this.wait = FIRST_WAIT_MS;
      if (answer.clash) {
        this.area.readOnly = true;
        // What was typed since has to be in it too.
        this.isAskedAgain = this.area.value !== text;
        if (this.isAskedAgain) continue;
        this.clash = answer.clash;
        this.#show("waits");
        return this.#tell("clash", answer.clash);
      }
      this.area.readOnly = false;
      if (answer.revision === undefined) return this.#show("refused", answer.said);
      this.saved = text;
      this.form.elements.base.value = text;
      this.form.elements.seen.value = answer.revision;
      if (this.area.value === text) {
        this.drawer.clear();
        this.#show("saved");
      } else this.#keep();
    } while (this.isAskedAgain);
  }

  async #send(text) {
    try {
      const response = await fetch(this.form.action, {
        method: "POST",
        body: this.#body(text),
        headers: { accept: "application/json" },
        credentials: "same-origin",
        redirect: "error",
        keepalive: this.#bytes() <= PARTING_BYTES,
      });
      if (response.ok || response.status === 422) return await response.json();
      return { isLost: response.status >= 500 || response.status === 429 || response.status === 408 };
    } catch {
      return { isLost: true };
    }
  }

  #body(text) {
    return new URLSearchParams({ text, base: this.base, seen: this.seen });
  }

  // At most: a character takes nine in an address.
  #bytes() {
    const length = this.area.value.length + this.base.length;
    return length * 9 <= PARTING_BYTES ? 0 : this.#body(this.area.value).toString().length;
  }

  // Leaving within the pause: what is typed goes along, or stays in the browser.
  #part() {
    // What the server put in the field and nobody touched is nobody's yet.
    if (!this.isTypedIn || !this.isUnsaved()) return;
    this.#keep({ isNow: true });
    if (!this.sending && !this.clash && left(this.area) >= 0 && this.#bytes() <= PARTING_BYTES) this.#send(this.area.value);
  }

  #keep({ isNow = this.area.value.length < SHORT } = {}) {
    clearTimeout(this.keeping);
    if (!isNow) {
      this.keeping = setTimeout(() => this.#keep({ isNow: true }), KEEP_MS);
      return;
    }
    if (this.isUnsaved()) this.drawer.keep({ text: this.area.value, base: this.base, seen: this.seen });
    else this.drawer.clear();
  }

  // Nothing unsaved: what the other wrote takes its place. Asked again after the
  // answer came: someone may have gone on typing meanwhile.
  async #catchUp() {
    const isBusy = () => this.newest <= this.seen || this.sending || this.clash || this.isUnsaved();
    if (isBusy()) return;
    let page;
    try {
      const response = await fetch(this.form.action, { credentials: "same-origin", cache: "no-store" });
      if (!response.ok) return;
      page = new DOMParser().parseFromString(await response.text(), "text/html");
    } catch {
      return;
    }
    const fresh = page.querySelector("form[data-editor]");
    if (!fresh || isBusy()) return;
    const [text, base, seen] = [fresh.elements.text, fresh.elements.base, fresh.elements.seen].map((field) => field.value);
    this.newest = Math.max(this.newest, Number(seen));
    this.#putIn(text, base, seen);
    this.#tell("renewed", { page, writer: this.writer });
  }

  #putIn(text, base, seen) {
    setKeepingPlace(this.area, text);
    this.form.elements.base.value = base;
    this.form.elements.seen.value = seen;
    // What it was made from is what the server has.
    this.saved = base;
  }

  #show(state, said) {
    this.isInTrouble = ["offline", "refused", "held"].includes(state);
    this.#tell("state", { state, said });
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

// Changes what differs, and leaves the cursor at the words it was at.
function setKeepingPlace(area, text) {
  const old = area.value;
  if (old === text) return;
  const most = Math.min(old.length, text.length);
  let before = 0;
  while (before < most && old[before] === text[before]) before += 1;
  let after = 0;
  while (after < most - before && old[old.length - 1 - after] === text[text.length - 1 - after]) after += 1;
  const moved = (place) => {
    if (place <= before) return place;
    if (place >= old.length - after) return place + text.length - old.length;
    return Math.min(place, text.length - after);
  };
  const { selectionStart, selectionEnd, selectionDirection, scrollTop } = area;
  area.value = text;
  if (document.activeElement === area) area.setSelectionRange(moved(selectionStart), moved(selectionEnd), selectionDirection);
  area.scrollTop = scrollTop;
}
