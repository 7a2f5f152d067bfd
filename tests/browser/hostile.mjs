// Texts that try to be more than text, and what tells whether one of them was.
// Whoever shows them is looked at without the content security policy, so that it
// is the escaping that is looked at.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

import { Guest } from "./support.mjs";

export const PAYLOADS = JSON.parse(await readFile(new URL("../data/hostile/payloads.json", import.meta.url), "utf8"));
export const WITHOUT_POLICY = { bypassCSP: true };

// What is left of one of them when something was done to it.
const TRACES = /ran=1|evil\.example|passwd|DROP TABLE|1=1|cmd\||HYPERLINK|7\*7|@SUM|sys\.inputs|w:t>|&(lt|gt|amp|quot|#\d+|#x[\da-f]+);/i;

// Those that spreadsheet programs take for formulas come first: at the beginning of
// a text they do what they would.
const FIRST = [...PAYLOADS].sort((one, other) => other.length - one.length).sort((one, other) => isFormula(other) - isFormula(one));
const isWhole = (text) => !/[\s@]/.test(text);

export function isFormula(text) {
  return /^[=+\-@]/.test(text);
}

// All of them in as few texts as hold them, each at most so many characters.
export function packs(limit, between = " ", list = FIRST) {
  const made = [];
  for (const text of list.filter((text) => text.length <= limit)) {
    const place = made.findIndex((pack) => pack.length + between.length + text.length <= limit);
    if (place < 0) made.push(text);
    else made[place] += between + text;
  }
  return made;
}

// In what passes for an address there is no white space and one @, and capitals
// are made small.
const ADDRESSES = packs(240, "", FIRST.filter(isWhole)).map((text) => `${text}@gent.be`.toLowerCase());

// Someone who writes: harmless texts, or hostile ones, each time the next.
export class Words {
  constructor(isHostile) {
    this.isHostile = isHostile;
    this.number = 0;
  }

  line(limit, fits = () => true) {
    return this.next(packs(limit).filter(fits), "Woord");
  }

  // Without what would end a name: in lists of names a sign stands between them.
  name(limit) {
    const list = FIRST.filter((text) => !/[,;|]/.test(text) && !isFormula(text));
    return this.next(packs(limit, " ", list), "Naam");
  }

  lines(limit) {
    return this.next(packs(limit, "\n"), "Tekst");
  }

  email() {
    return this.isHostile ? this.next(ADDRESSES).replace("@", `${this.number}@`) : `adres-${(this.number += 1)}@gent.be`;
  }

  // For a field that refuses it: all of it comes back as it was typed.
  all(between = " ") {
    return (this.isHostile ? FIRST : Array(PAYLOADS.length).fill("hier staat helemaal niets bijzonders")).join(between);
  }

  next(list, harmless) {
    this.number += 1;
    return this.isHostile ? list[this.number % list.length] : `${harmless} ${this.number}`;
  }
}

// Other places that our own texts lead to.
const KNOWN = [
  "https://www.vlaamseombudsdienst.be",
  "https://www.gegevensbeschermingsautoriteit.be",
  "https://data.vlaanderen.be/id/licentie/modellicentie-gratis-hergebruik/v1.0",
];

// What a page makes of what people wrote: runs in the page.
function read({ expected, payloads, traces, known }) {
  const trace = new RegExp(traces, "i");
  // A state of an element, and not another kind of element.
  const STATES = /^(aria-(current|describedby|invalid|label|labelledby|live|selected|expanded|controls|activedescendant)|autofocus|checked|class|disabled|hidden|id|lang|open|selected|tabindex|role|required|title|data-.*)$/;
  const ADDRESSES = ["href", "src", "action", "formaction", "data", "poster", "xlink:href"];
  const strings = [];
  const signatures = new Set();
  const wrong = [];
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType !== Node.ELEMENT_NODE) {
      if (node.data) strings.push({ text: node.data, parent: node.parentElement });
      continue;
    }
    const names = [];
    for (const { name, value } of node.attributes) {
      if (!STATES.test(name)) names.push(name);
      if (name.startsWith("on") || name === "srcdoc") wrong.push(`${name}=${value}`);
      if (ADDRESSES.includes(name)) {
        const isOurs = /^(https?:\/\/(127\.0\.0\.1|localhost)[:/]|\/(?!\/)|[#?]|mailto:|otpauth:|$)/.test(value);
        const isKnown = known.includes(value);
        if (!isOurs && !isKnown) wrong.push(`${name}=${value}`);
      } else if (name !== "value" || node.matches("button, option, input")) {
        strings.push({ text: value, parent: null });
      }
    }
    // As it is in the field, and not as it came.
    if (node.matches("input, textarea")) strings.push({ text: node.value, parent: null });
    signatures.add(`${node.localName}[${names.sort()}]`);
  }
  const left = (text) => payloads.reduce((rest, payload) => rest.replaceAll(payload, "␣"), text);
  // As part of an address it is written in another way.
  const isAddress = (text) => /^\/[^\s<>"]*$/.test(text);
  const mangled = strings.map(({ text }) => text).filter((text) => trace.test(text) && !isAddress(text) && trace.test(left(text)));
  const holds = (wanted) => strings.find(({ text }) => text.replaceAll("\r\n", "\n").includes(wanted));
  const missing = expected.filter((wanted) => {
    const found = holds(wanted);
    if (!found) return !wanted.includes("\n") || !wanted.split("\n").every(holds);
    if (!found.parent) return false;
    const { textTransform, whiteSpaceCollapse, whiteSpace } = getComputedStyle(found.parent);
    const keepsLines = /preserve|pre|break/.test(`${whiteSpaceCollapse} ${whiteSpace}`) || found.parent.matches("textarea, title");
    return textTransform !== "none" || (wanted.includes("\n") && !keepsLines);
  });
  const fields = [...document.querySelectorAll("input, textarea")]
    .filter((field) => field.name && field.form && ["text", "textarea", "search", "email", "url", "tel"].includes(field.type))
    .map((field) => ({ method: field.form.method.toUpperCase(), path: new URL(field.form.action).pathname, name: field.name }));
  return { ran: window.ran, signatures: [...signatures], wrong, mangled: mangled.slice(0, 5), missing, fields };
}

// Looks at pages, and remembers what it saw.
export class Watch {
  constructor(routes) {
    this.routes = routes;
    // Elements as they are on pages nobody wrote anything hostile on.
    this.known = new Set();
    this.isLearning = true;
    this.ran = [];
    this.faults = [];
    this.asked = [];
    this.seen = new Map();
    this.filled = new Map();
    this.visited = new Set();
    this.looks = 0;
  }

  async follows(context) {
    context.on("request", (request) => this.asked.push(request.url()));
    await context.exposeBinding("tellThatItRan", ({ page }) => this.ran.push(page.url()));
    await context.addInitScript(() => {
      let ran;
      Object.defineProperty(window, "ran", {
        get: () => ran,
        set(value) {
          ran = value;
          window.tellThatItRan();
        },
      });
    });
  }

  // Where a page shows no more than a piece of what was written, pieces are all right.
  async looksAt(page, expected, what, { isCut = false } = {}) {
    const payloads = [...new Set([...FIRST, ...FIRST.map((text) => text.toLowerCase())])].sort((one, other) => other.length - one.length);
    const found = await page.evaluate(read, { expected, payloads, traces: TRACES.source, known: KNOWN });
    const where = `${what} (${page.url().slice(0, 120)})`;
    const fault = (problem, about) => this.faults.push(`${where} ${problem}: ${String(about).slice(0, 400)}`);
    if (found.ran !== undefined) fault("ran", found.ran);
    for (const text of found.wrong) fault("leads or does", text);
    for (const text of isCut ? [] : found.mangled) fault("has something left of", text);
    for (const text of found.missing) fault("does not show", text);
    for (const signature of found.signatures) {
      if (this.isLearning) this.known.add(signature);
      else if (!this.known.has(signature)) fault("has an element", signature);
    }
    for (const field of found.fields) this.seen.set(this.fieldOf(field.method, field.path, field.name), what);
    this.looks += 1;
  }

  fieldOf(method, path, name) {
    const kind = name.replace(/-[A-Z]+\d+$/, "-{card}").replace(/-(nl|en|fr)$/, "-{language}").replace(/^weight-.*/, "weight-{organisation}");
    return `${method} ${this.routeOf(method, path)} ${kind}`;
  }

  routeOf(method, path) {
    const parts = path.split("/");
    const fits = (route) => {
      const places = route.split("/");
      return places.length === parts.length && places.every((place, index) => place.startsWith("{") || place === parts[index]);
    };
    const found = this.routes.filter(([verb, route]) => verb === method && fits(route));
    const fixed = ([, route]) => -route.split("{").length;
    return found.sort((one, other) => fixed(other) - fixed(one))[0]?.[1] ?? path;
  }

  // That these texts were sent.
  notes(method, path, form) {
    for (const [name, value] of pairs(form)) {
      const held = PAYLOADS.filter((text) => value.includes(text) || value.includes(text.toLowerCase()));
      if (held.length === 0) continue;
      const field = this.fieldOf(method, path, name);
      this.filled.set(field, new Set([...(this.filled.get(field) ?? []), ...held]));
    }
  }
}

// A box may be ticked several times.
export function pairs(form) {
  return Object.entries(form).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)]));
}

// Someone who writes, and looks.
export class Writer extends Guest {
  async writesUnder(watch) {
    this.watch = watch;
    this.expects(/status of (404|422)/);
    // So much at once takes an unoptimised server a while.
    this.context.setDefaultTimeout(60_000);
    await watch.follows(this.context);
    return this;
  }

  async sends(path, form = {}) {
    this.watch.notes("POST", path, form);
    const data = new FormData();
    for (const [name, value] of pairs(form)) data.append(name, value);
    const response = await this.context.request.post(path, { form: data, maxRedirects: 0 });
    assert.equal(response.status(), 303, `POST ${path}: ${response.status() === 303 ? "" : faults(await response.text())}`);
    return response.headers().location;
  }

  // A page by its address.
  async visits(path, texts = [], { status, ...options } = {}) {
    const response = await this.page.goto(path);
    assert.ok(status ? response.status() === status : [200, 404].includes(response.status()), `${path} answers ${response.status()}`);
    const { pathname, search, searchParams } = new URL(response.url());
    const route = this.watch.routeOf("GET", pathname);
    if (response.status() === 200) this.watch.visited.add(route);
    if (search) this.watch.notes("GET", pathname, Object.fromEntries(searchParams));
    await this.watch.looksAt(this.page, texts, `${route} of ${this.who}`, options);
  }

  // Sends a form as a browser does, and looks at what comes of it.
  async submits(path, form, texts, { status = 422, ...options } = {}) {
    this.watch.notes("POST", path, form);
    const answer = this.page.waitForResponse((response) => response.request().isNavigationRequest() && response.request().method() === "POST");
    const loaded = this.page.waitForEvent("load");
    await this.page.evaluate(
      ({ path, pairs }) => {
        const form = document.createElement("form");
        form.method = "post";
        form.action = path;
        for (const [name, value] of pairs) {
          const field = document.createElement("textarea");
          Object.assign(field, { name, value });
          form.append(field);
        }
        document.body.append(form);
        form.submit();
      },
      { path, pairs: pairs(form) },
    );
    assert.equal((await answer).status(), status, `POST ${path}`);
    await loaded;
    await this.watch.looksAt(this.page, texts, `POST ${path} of ${this.who}`, options);
  }

  // What a form on a page would send.
  async form(path, selector) {
    await this.page.goto(path);
    return this.page.locator(selector).first().evaluate((form) => {
      const sent = {};
      for (const [name, value] of new FormData(form)) (sent[name] ??= []).push(value);
      return sent;
    });
  }

  // A file, as it is taken away.
  async takes(path) {
    // A PDF takes an unoptimised server a while.
    const response = await this.context.request.get(path, { timeout: 60_000 });
    assert.equal(response.status(), 200, `GET ${path}`);
    this.watch.visited.add(this.watch.routeOf("GET", new URL(response.url()).pathname));
    return response.body();
  }

  // A page from a file.
  async unfolds(html, texts, what, options = {}) {
    await this.page.goto("/healthz");
    await this.page.setContent(html);
    await this.watch.looksAt(this.page, texts, what, options);
  }

  async html(path) {
    const response = await this.context.request.get(path);
    assert.equal(response.status(), 200, `GET ${path}`);
    return response.text();
  }
}

function faults(html) {
  return [...html.matchAll(/class="error"[^>]*>([^<]*)/g)].map(([, text]) => text).join("; ") || html.slice(0, 300);
}
