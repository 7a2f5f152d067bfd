// What every browser test stands on: a server of its own on a free port with an
// empty database, one browser, and guests whose verbs are those of the product.
// What a guest does with fingers, keys or mouse is in ways.mjs.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { after, afterEach, before } from "node:test";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
export const BINARY = resolve(ROOT, process.env.VOORRANG_BIN ?? "target/debug/voorrang");
const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

// An unoptimised server with a cold cache answers its slowest page, the
// masterplan, in about a second; ten of those is no longer waiting but hanging.
const PATIENCE_MS = 10_000;
// The server lets open requests end for ten seconds at most.
const STOPPING_MS = 12_000;

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 320, height: 640 };

// The same choice in every test: 18 cards, seven of them on Now.
export const PILES = {
  now: ["K5", "I1", "O2", "K1", "I5", "O5", "K6"],
  later: ["K2", "K3", "O1", "I3", "I6", "K4"],
  "not-now": ["O3", "O4", "I2", "I4", "I7"],
};
// Not the order of the deck, nor that of the pile above.
export const ORDER = ["O2", "K5", "I5", "K1", "I1", "K6", "O5"];
export const TEXTS = {
  note: { card: "K1", text: "Dit bespreken met het loket." },
  vision: "Elke inwoner geeft een gegeven één keer door.",
  motivations: {
    O2: "Een vraag is één dossier, over diensten heen.",
    K5: "Wat we weten, vragen we niet opnieuw.",
    I5: "Het loket blijft open als een systeem uitvalt.",
    K1: "Elk project begint bij wie het gebruikt.",
    I1: "We kiezen zelf met wie we verder bouwen.",
  },
  putAway: { card: "I7", text: "Per project te bekijken." },
};

export const CARD_COUNT = Object.values(PILES).flat().length;
export const pileOf = (card) => Object.keys(PILES).find((pile) => PILES[pile].includes(card));

// A port of this machine that was free a moment ago: for what must be known before
// the server starts.
export async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address();
  probe.close();
  await once(probe, "close");
  return port;
}

// The environment with only our own settings.
export function withSettings(settings = {}) {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("VOORRANG_")));
  return { ...clean, VOORRANG_LOG: "warn", ...settings };
}

// A server, as `serve` or as `demo`.
export async function startVoorrang(mode = "serve", { listen = "127.0.0.1:0", settings } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "voorrang-"));
  const database = join(folder, `${mode}.db`);
  let running = await run(mode, database, listen, settings);
  const links = running.printed
    .map((line) => line.match(/^ {2}(\S+)\s+(.+?)\s+(http:\S+\/login\/link\/\S+)$/))
    .filter(Boolean)
    .map(([, role, name, link]) => ({ role, name, link }));
  const { url } = running;
  return {
    url,
    links,
    database,
    // The same, a moment later: what is not in the database is gone.
    async restarts() {
      await running.stop();
      running = await run(mode, database, new URL(url).host, settings);
    },
    async stop() {
      await running.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function run(mode, database, listen, settings) {
  const child = spawn(BINARY, [mode, "--database", database, "--listen", listen], {
    env: withSettings(settings),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "exit");
  const complaints = [];
  createInterface({ input: child.stderr }).on("line", (line) => complaints.push(line));
  const printed = [];
  const lines = createInterface({ input: child.stdout });
  await new Promise((settle, fail) => {
    lines.on("line", (line) => {
      printed.push(line);
      if (line.startsWith("Voorrang listens on ") || line.startsWith("Stop with")) settle();
    });
    child.once("error", fail);
    child.once("exit", (code) => fail(new Error(`${BINARY} ended with ${code}: ${complaints.join("\n")}`)));
  });
  const [url] = printed.join("\n").match(/http:\/\/[\d.]+:\d+/);
  return {
    url,
    printed,
    async stop() {
      child.kill("SIGTERM");
      const tooLong = setTimeout(() => child.kill("SIGKILL"), STOPPING_MS);
      const [code] = await ended;
      clearTimeout(tooLong);
      assert.equal(code, 0, "the server stops when it is asked to");
      assert.deepEqual(complaints, [], "the server has nothing to complain about");
    },
  };
}

export function openBrowser() {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

// A server and a browser for the tests of one file. Whoever a test welcomes
// leaves at its end, and must not have met anything broken on the way. `prepare`
// starts what the server needs, and says how it is set up for it.
export function house(mode = "serve", prepare = async () => ({})) {
  const guests = [];
  const open = {};
  before(async () => {
    open.prepared = await prepare();
    open.voorrang = await startVoorrang(mode, open.prepared);
    open.browser = await openBrowser();
  });
  afterEach(async () => {
    const left = guests.splice(0);
    await Promise.all(left.map((guest) => guest.context.close()));
    assert.deepEqual(left.flatMap((guest) => guest.troubles), [], "no errors in the browser");
  });
  after(async () => {
    await open.browser?.close();
    await open.voorrang?.stop();
    await open.prepared?.stop?.();
  });
  return {
    get url() {
      return open.voorrang.url;
    },
    get database() {
      return open.voorrang.database;
    },
    get links() {
      return open.voorrang.links;
    },
    get prepared() {
      return open.prepared;
    },
    restarts: () => open.voorrang.restarts(),
    async welcomes(Kind = Guest, options = {}) {
      const guest = new Kind(await openContext(open.browser, open.voorrang.url, Kind, options));
      guests.push(guest);
      await guest.opensTab();
      return guest;
    },
  };
}

async function openContext(browser, url, Kind, options) {
  const context = await browser.newContext({
    baseURL: url,
    locale: "nl-BE",
    viewport: DESKTOP,
    ...Kind.context,
    ...options,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
}

// Someone with a browser. Stands for one person: a context has its own
// cookies and storage.
export class Guest {
  static context = {};

  constructor(context) {
    this.context = context;
    this.troubles = [];
    this.expected = [];
  }

  async opensTab() {
    this.page = await this.context.newPage();
    this.page.on("pageerror", (error) => this.troubles.push(`${this.page.url()}: ${error.message}`));
    this.page.on("console", (message) => {
      if (message.type() !== "error") return;
      const text = `${message.location().url}: ${message.text()}`;
      if (!this.expected.some((pattern) => pattern.test(text))) this.troubles.push(text);
    });
  }

  // Chromium writes an answer of 400 and above, and a lost connection, to the
  // console: an error only where a test does not mean it to happen.
  expects(pattern) {
    this.expected.push(pattern);
  }

  async opens(path, status = 200) {
    if (status >= 400) this.expects(new RegExp(`status of ${status}`));
    const response = await this.page.goto(path);
    assert.equal(response.status(), status, `status of ${path}`);
  }

  heading() {
    return this.page.locator("h1").innerText();
  }

  path() {
    return new URL(this.page.url()).pathname;
  }

  button(name) {
    return this.page.getByRole("button", { name });
  }

  link(name) {
    return this.page.getByRole("link", { name });
  }

  field(id) {
    return this.page.locator(`#${id}`);
  }

  // Cards are dealt and glide to their place.
  isStill() {
    return this.page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  }

  // Does what leaves the page, and is there when the next one is.
  async goesTo(address, act) {
    const there = this.page.waitForURL(address);
    await act();
    await there;
  }

  // The road ----------------------------------------------------------------

  get road() {
    return this.path().split("/")[2];
  }

  currentCard() {
    return this.page.locator("[data-card]:not([hidden])");
  }

  codeOfCurrentCard() {
    return this.currentCard().getAttribute("data-card");
  }

  row(card) {
    return this.page.locator(`[data-ranking] > [data-card="${card}"]`);
  }

  grip(card) {
    return this.row(card).locator("[data-grip]");
  }

  // The order as the page shows it.
  shownOrder() {
    return this.page.locator("[data-ranking] > [data-card]").evaluateAll((rows) => rows.map((row) => row.dataset.card));
  }

  // The piles as the page shows them, each in the deck's order: inside a pile
  // the cards tie.
  shownPiles() {
    return this.page.locator("[data-pile-list]").evaluateAll((piles) =>
      Object.fromEntries(
        piles.map((pile) => [
          pile.dataset.pileList,
          [...pile.querySelectorAll("[data-item]")].map((item) => item.dataset.item).sort(),
        ]),
      ),
    );
  }

  progress(text) {
    return this.page.locator("[data-progress-text]").filter({ hasText: new RegExp(`^${text}`) });
  }

  sortedCount() {
    return this.page.locator("[data-item]").count();
  }

  state(text) {
    return this.page.locator("[data-save-state]").filter({ hasText: text }).waitFor();
  }

  isSaved() {
    return this.state("Alles is bewaard.");
  }

  isOffline() {
    return this.state("Geen verbinding. Werk gerust verder: we bewaren alles zodra er weer verbinding is.");
  }

  // Types as a person does, and waits until the pause after it has saved.
  async typesAndSaves(id, text) {
    const answered = this.page.waitForResponse((response) => response.request().method() === "POST");
    await this.field(id).fill(text);
    await answered;
    await this.isSaved();
  }

  async losesConnection() {
    this.expects(/ERR_INTERNET_DISCONNECTED/);
    await this.context.setOffline(true);
  }

  async getsConnectionBack() {
    await this.context.setOffline(false);
  }

  // The shortest way to a place on the road: the forms a page without scripts
  // would send, sent without the page. For tests about what comes after it.

  async sends(path, form) {
    const response = await this.context.request.post(path, { form, maxRedirects: 0 });
    assert.equal(response.status(), 303, `POST ${path}`);
    return response.headers().location;
  }

  async registers(name = "Anke") {
    await this.sends("/register", { name, email: `${name}@gent.be`, password: "vier kaarten op tafel", municipality: "44021" });
  }

  // Prepares a listed session with what a form asks at least.
  async preparesSession(template, municipalities = "Gent") {
    await this.opens(`/workshops/new?template=${template}`);
    await this.page.getByLabel("Titel", { exact: true }).fill("Onze keuzes");
    await this.page.getByLabel("Dag", { exact: true }).fill("2099-12-08");
    await this.page.locator("#organisations").fill(municipalities);
    await this.page.locator("summary", { hasText: "Plaats en programma" }).click();
    await this.page.getByLabel("Programma", { exact: true }).fill("9.00 uur: onthaal\n9.30 uur: aan tafel");
    await this.page.getByLabel("Toon op de pagina met sessies").check();
    await this.goesTo(/\/workshops\/[0-9a-f]+$/, () => this.button("Maak de sessie").click());
    return new URL(this.page.url()).pathname;
  }

  async hasRoad(nisCode = "46021") {
    const location = await this.sends("/roads", { municipality: nisCode });
    return location.split("/").slice(0, 3).join("/");
  }

  async hasSorted(road, piles = PILES) {
    for (const [pile, cards] of Object.entries(piles)) {
      for (const card of cards) await this.sends(`${road}/sort`, { card, pile });
    }
  }

  async hasRanked(road, order = ORDER) {
    await this.sends(`${road}/step`, { step: "rank" });
    await this.sends(`${road}/rank/order`, { order: order.join(",") });
  }

  async hasMotivated(road, texts = TEXTS) {
    const motivations = Object.entries(texts.motivations).map(([card, text]) => [`motivation-${card}`, text]);
    await this.sends(`${road}/explore`, { theme: "K", [`note-${texts.note.card}`]: texts.note.text, then: "stay" });
    await this.sends(`${road}/motivate`, {
      vision: texts.vision,
      ...Object.fromEntries(motivations),
      [`note-${texts.putAway.card}`]: texts.putAway.text,
      then: "step-decide",
    });
  }

  async hasSet(road) {
    await this.hasSorted(road);
    await this.hasRanked(road);
    await this.hasMotivated(road);
    return this.sends(`${road}/decide`, {});
  }

  // What the server has in the end: piles, ranking, and the text of the plan.
  async outcome(road, set) {
    await this.opens(`${road}/sort`);
    const piles = await this.shownPiles();
    await this.opens(`${road}/rank`);
    const ranking = await this.shownOrder();
    await this.opens(`${set}/masterplan`);
    return { piles, ranking, plan: await this.planText() };
  }

  // The plan without its dates, which depend on the day.
  async planText() {
    const blocks = await this.page
      .locator("article.document")
      .locator("h1, h2, h3, h4, p, li, dt, dd, th, td, caption")
      .evaluateAll((elements) => elements.map((element) => element.textContent.replace(/\s+/g, " ").trim()));
    return blocks.map((text) => text.replace(/\d{1,2} \p{L}+ \d{4}/gu, "(datum)"));
  }
}
