// What still has to reach the server. Every entry says how things are ("K5 is
// on Now", "this is the order"), not what changed, so sending one twice does no
// harm, and a later entry under the same key replaces an earlier one. Kept in
// the browser until the server has it: a lost connection or a closed tab loses
// nothing.

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 15000;

export class Outbox {
  constructor(road, stateElement) {
    this.storageKey = `voorrang:outbox:${road}`;
    this.stateElement = stateElement;
    this.entries = this.#read();
    this.sending = null;
    this.wait = FIRST_WAIT_MS;
    // Whether the page keeps something back that cannot be sent as it is.
    this.isHeld = false;
    // Keys of what the server would not take, such as after logging out elsewhere.
    this.refused = new Set();
    // Called with each entry the server took or would not take.
    this.onAnswer = () => {};
    // Called with an entry the server would not take, and with the page it answered.
    this.onRefused = () => {};
    this.wasEmptyAtStart = this.entries.length === 0;
    window.addEventListener("online", () => this.flush());
    // Another tab of the same road may have sent or added entries.
    window.addEventListener("storage", (event) => {
      if (event.key === this.storageKey && !this.sending) this.entries = this.#read();
    });
  }

  add(key, url, fields) {
    const entry = { key, url, body: new URLSearchParams(fields).toString() };
    this.entries = this.entries.filter((other) => other.key !== key || other === this.sending);
    this.entries.push(entry);
    this.#write();
    this.#show("saving");
    this.flush();
  }

  // Resolves when all is sent, or is not to be sent now: true when all is.
  async flush() {
    clearTimeout(this.timer);
    if (this.flushing) return this.flushing;
    this.flushing = this.#sendAll();
    const done = await this.flushing;
    this.flushing = null;
    return done;
  }

  async #sendAll() {
    while (this.entries.length > 0) {
      const entry = this.entries[0];
      this.sending = entry;
      const { outcome, answer } = await send(entry);
      this.sending = null;
      if (outcome === "later") {
        this.#show("offline");
        this.timer = setTimeout(() => this.flush(), this.wait);
        this.wait = Math.min(this.wait * 2, LONGEST_WAIT_MS);
        return false;
      }
      this.wait = FIRST_WAIT_MS;
      this.entries = this.entries.filter((other) => other !== entry);
      this.#write();
      this.refused.delete(entry.key);
      this.onAnswer(entry);
      if (outcome === "refused") {
        this.refused.add(entry.key);
        this.#show("refused");
        this.onRefused(entry, answer);
        return false;
      }
    }
    this.#show(this.isHeld ? "held" : "saved");
    return true;
  }

  // Entries left by an earlier visit go first; then the page is asked for
  // again, since it was made without them.
  async catchUp() {
    if (this.wasEmptyAtStart) return;
    this.#show("saving");
    if (await this.flush()) window.location.reload();
  }

  // A next page is made from what the server has, so it must have all of it.
  guardNavigation() {
    document.addEventListener("submit", (event) => {
      if (!event.target.matches("[data-next]") || this.entries.length === 0) return;
      event.preventDefault();
      this.flush().then((done) => done && event.target.requestSubmit(event.submitter));
    });
    document.addEventListener("click", (event) => {
      const link = event.target.closest(".stepper a, .views a, [data-wait] a");
      if (!link || this.entries.length === 0) return;
      event.preventDefault();
      this.flush().then((done) => {
        if (done) window.location.assign(link.href);
      });
    });
  }

  #show(state) {
    if (!this.stateElement) return;
    this.stateElement.textContent = this.stateElement.dataset[state];
    this.stateElement.classList.toggle("is-trouble", ["offline", "refused", "held"].includes(state));
  }

  #read() {
    try {
      return JSON.parse(window.localStorage.getItem(this.storageKey)) ?? [];
    } catch {
      return [];
    }
  }

  #write() {
    try {
      if (this.entries.length === 0) window.localStorage.removeItem(this.storageKey);
      else window.localStorage.setItem(this.storageKey, JSON.stringify(this.entries));
    } catch {
      // A browser that keeps nothing still sends what it has while it is open.
    }
  }
}

async function send(entry) {
  try {
    const response = await fetch(entry.url, {
      method: "POST",
      body: entry.body,
      headers: { "content-type": "application/x-www-form-urlencoded" },
      credentials: "same-origin",
      // The answer to a change is "look there"; we need not look.
      redirect: "manual",
      // Goes on when the page is left.
      keepalive: true,
    });
    if (response.type === "opaqueredirect" || response.ok) return { outcome: "sent" };
    if (response.status >= 500 || response.status === 429 || response.status === 408) return { outcome: "later" };
    return { outcome: "refused", answer: await response.text() };
  } catch {
    return { outcome: "later" };
  }
}
