// A page that keeps up with what others do. No page of ours does yet, so this one
// stands on a small server of its own, with our scripts.

import assert from "node:assert/strict";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { after, afterEach, before, describe, test } from "node:test";

import { openBrowser } from "./support.mjs";

const SCRIPTS = new URL("../../static/js/", import.meta.url);

const PAGE = (board) => `<!doctype html><title>Hall</title>
<p data-live-state data-on="bij" data-lost="geen verbinding"></p>
<section data-live="/events" data-live-fragment="/board">${board}</section>
<script type="module">import { live } from "/js/live.js"; document.querySelectorAll("[data-live]").forEach(live);</script>`;

// A hall whose board the test decides.
class Hall {
  board = "<p>0 klaar</p>";
  etag = 1;
  delay = 0;
  isOpen = true;
  listeners = new Set();
  opened = 0;
  answers = [];

  async start() {
    this.server = createServer((request, response) => this.#answer(request, response));
    this.server.listen(0, "127.0.0.1");
    await once(this.server, "listening");
    this.url = `http://127.0.0.1:${this.server.address().port}`;
  }

  stop() {
    this.server.closeAllConnections();
    this.server.close();
  }

  shows(board) {
    this.board = board;
    this.etag += 1;
    this.tells();
  }

  tells() {
    for (const listener of this.listeners) listener.write(`event: changed\ndata: {"revision":${this.etag}}\n\n`);
  }

  hangsUp() {
    for (const listener of this.listeners) listener.destroy();
  }

  async #answer(request, response) {
    if (request.url === "/events") {
      this.opened += 1;
      if (!this.isOpen) return response.destroy();
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write(`event: changed\ndata: {"revision":${this.etag}}\n\n`);
      this.listeners.add(response);
      response.on("close", () => this.listeners.delete(response));
    } else if (request.url === "/board") {
      const { board, etag } = this;
      await new Promise((done) => setTimeout(done, this.delay));
      const isKnown = request.headers["if-none-match"] === `"${etag}"`;
      this.answers.push(isKnown ? 304 : 200);
      response.writeHead(isKnown ? 304 : 200, { "content-type": "text/html; charset=utf-8", etag: `"${etag}"` });
      response.end(isKnown ? "" : board);
    } else if (request.url.startsWith("/js/")) {
      response.writeHead(200, { "content-type": "text/javascript" });
      response.end(await readFile(new URL(request.url.slice(4), SCRIPTS)));
    } else if (request.url === "/") {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
      response.end(PAGE(this.board));
    } else {
      response.writeHead(204).end();
    }
  }
}

describe("live", () => {
  let browser;
  let hall;
  let page;
  const troubles = [];

  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser?.close());
  afterEach(async () => {
    await page.close();
    hall.stop();
    assert.deepEqual(troubles.splice(0), [], "no errors in the browser");
  });

  async function opens(board, prepare = () => {}) {
    hall = new Hall();
    if (board) hall.board = board;
    await hall.start();
    page = await browser.newPage();
    page.on("pageerror", (error) => troubles.push(error.message));
    await prepare(page);
    await page.goto(hall.url);
    await until(() => hall.answers.length > 0);
  }

  const text = () => page.locator("section").innerText();
  const state = () => page.locator("[data-live-state]").innerText();

  async function until(isSo, patience = 8000) {
    const end = Date.now() + patience;
    while (!(await isSo())) {
      assert.ok(Date.now() < end, `waited in vain until ${isSo}`);
      await new Promise((done) => setTimeout(done, 20));
    }
  }

  test("a change is shown, and what did not change costs nothing", async () => {
    await opens();
    hall.shows("<p>1 klaar</p>");
    await until(async () => (await text()) === "1 klaar");
    await until(async () => (await state()) === "bij");
    const before = hall.answers.length;
    hall.tells();
    await until(() => hall.answers.length > before);
    assert.equal(hall.answers.at(-1), 304);
    assert.equal(await text(), "1 klaar");
  });

  test("focus, typing, scrolling and what is kept stay as they are", async () => {
    const board = (count, order) => `<p>${count} klaar</p>
      <div id="long" style="height:50px;overflow:auto"><p style="height:900px">lang</p></div>
      <details id="why"><summary>Waarom</summary>Daarom.</details>
      <p id="timer" data-keep>${count}:00</p>
      <ol>${order.map((card) => `<li id="card-${card}">${card} ${count}</li>`).join("")}</ol>
      <form><input id="note" value="van de server ${count}"><button>Bewaar</button></form>`;
    await opens(board(0, ["K1", "K5", "I1"]));
    await page.locator("#note").fill("half getypt");
    await page.evaluate(() => {
      document.querySelector("#note").setSelectionRange(2, 4);
      document.querySelector("#long").scrollTop = 300;
      document.querySelector("#why").open = true;
      document.querySelector("#timer").textContent = "loopt";
      window.known = Object.fromEntries(["note", "long", "timer", "card-K1"].map((id) => [id, document.getElementById(id)]));
    });
    hall.shows(board(7, ["I1", "K1"]));
    await until(async () => (await text()).includes("7 klaar"));
    const found = await page.evaluate(() => {
      const note = document.querySelector("#note");
      return {
        focus: document.activeElement.id,
        typed: note.value,
        selection: [note.selectionStart, note.selectionEnd],
        scroll: document.querySelector("#long").scrollTop,
        isOpen: document.querySelector("#why").open,
        timer: document.querySelector("#timer").textContent,
        order: [...document.querySelectorAll("li")].map((row) => row.textContent),
        areTheSame: Object.entries(window.known).every(([id, element]) => document.getElementById(id) === element),
      };
    });
    assert.deepEqual(found, {
      focus: "note",
      typed: "half getypt",
      selection: [2, 4],
      scroll: 300,
      isOpen: true,
      timer: "loopt",
      order: ["I1 7", "K1 7"],
      areTheSame: true,
    });
  });

  test("a card that moves keeps the focus", async () => {
    const board = (order) => order.map((card) => `<button id="${card}">${card}</button>`).join("\n");
    await opens(board(["K1", "K5", "I1", "O2"]));
    await page.locator("#I1").focus();
    await page.evaluate(() => document.querySelector("#I1").addEventListener("blur", () => (window.wasLost = true)));
    hall.shows(board(["I1", "O2", "K5", "K1"]));
    await until(async () => (await text()).startsWith("I1"));
    assert.deepEqual(await page.locator("button").allInnerTexts(), ["I1", "O2", "K5", "K1"]);
    assert.deepEqual(await page.evaluate(() => [document.activeElement.id, window.wasLost]), ["I1", undefined]);
  });

  test("a lost connection is told, and comes back by itself", async () => {
    await opens();
    hall.isOpen = false;
    hall.hangsUp();
    await until(async () => (await state()) === "geen verbinding");
    hall.shows("<p>9 klaar</p>");
    await until(() => hall.opened >= 3, 15_000);
    hall.isOpen = true;
    await until(async () => (await text()) === "9 klaar", 15_000);
    await until(async () => (await state()) === "bij");
    assert.equal(hall.listeners.size, 1);
  });

  test("a line that is dead without saying so is noticed", async () => {
    await opens(null, (page) => page.clock.install());
    await until(async () => (await state()) === "bij");
    await page.clock.runFor(44_000);
    assert.equal(hall.opened, 1, "silence shorter than three heartbeats is none");
    await page.clock.runFor(4_000);
    await until(() => hall.opened === 2);
  });

  test("a phone that is back does not wait", async () => {
    await opens(null, (page) => page.clock.install());
    await until(async () => (await state()) === "bij");
    // No time-out runs from here on.
    await page.clock.pauseAt(Date.now() + 1000);
    hall.hangsUp();
    await until(async () => (await state()) === "geen verbinding");
    assert.equal(hall.opened, 1);
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await until(() => hall.opened === 2);
    // Looking at it again is no reason to reconnect when it was heard of just now.
    await until(async () => (await state()) === "bij");
    const looks = () => page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await looks();
    await new Promise((done) => setTimeout(done, 200));
    assert.equal(hall.opened, 2);
    await page.clock.setSystemTime(Date.now() + 30_000);
    await looks();
    await until(() => hall.opened === 3);
  });

  test("a slow phone gets its answers while everyone votes", async () => {
    await opens();
    hall.delay = 400;
    const shown = new Set();
    for (let count = 1; count <= 30; count += 1) {
      hall.shows(`<p>${count} klaar</p>`);
      await new Promise((done) => setTimeout(done, 100));
      shown.add(await text());
    }
    assert.ok(shown.size >= 4, `it saw ${[...shown]}`);
    await until(async () => (await text()) === "30 klaar");
  });
});
