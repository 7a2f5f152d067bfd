// The objectives of a plan: from a suggestion to what stands in the files, in every way
// of moving a line, and with somebody else at the same plan.

import assert from "node:assert/strict";
import { before, describe, test } from "node:test";

import { AxeBuilder } from "@axe-core/playwright";

import { wordText } from "./exports.mjs";
import { DESKTOP, PHONE, house } from "./support.mjs";
import { middle } from "./ways.mjs";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

describe("objectives", () => {
  const voorrang = house();
  let session;
  let plan;

  // A plan of its own for each test, of the same guest.
  async function begins(options = {}) {
    const guest = await voorrang.welcomes(undefined, { storageState: session, ...options });
    const road = await guest.hasRoad();
    const set = await guest.hasSet(road);
    plan = await guest.sends(`${set}/masterplan`, {});
    await guest.opens(`${plan}/objectives`);
    return guest;
  }

  before(async () => {
    const guest = await voorrang.welcomes();
    await guest.hasRoad();
    session = await guest.context.storageState();
  });

  const line = (guest, id) => guest.page.locator(`#line-${id}`);
  const grip = (guest, id) => line(guest, id).locator("> .tree-line [data-grip]");
  // In one step: a line that moves to another list may become another element.
  const isHeld = (guest, id) => guest.page.evaluate((id) => document.activeElement === document.querySelector(`#line-${id} > .tree-line [data-grip]`), id);
  const ids = (guest, list) => guest.page.locator(list).evaluateAll((rows) => rows.map((row) => row.dataset.line));
  const actions = (guest, under) => ids(guest, `#line-${under} > .tree-actions > li`);
  const plans = (guest) => ids(guest, ".tree-plans > li");
  const said = (guest) => guest.page.locator("[data-announce]").innerText();
  // As the server has it.
  async function kept(guest, read) {
    await guest.page.waitForTimeout(1500);
    await guest.page.reload();
    return read();
  }

  test("a suggestion becomes an action with dates and amounts, in the roadmap and in the files", async () => {
    const guest = await begins();
    const [first] = await plans(guest);
    const [action] = await actions(guest, first);
    await line(guest, action).getByRole("link", { name: /^Aanpassen/ }).click();
    await guest.field("title").fill("Eén loket, ook op zaterdag");
    await guest.field("start").fill("2027-03-01");
    await guest.field("end").fill("2028-06-30");
    await guest.field("expenditure-2027").fill("12.500");
    await guest.field("expenditure-2028").fill("1.250,5");
    await guest.goesTo(/saved=/, () => guest.button("Bewaren", { exact: true }).first().click());
    assert.match(await said(guest), /Eén loket, ook op zaterdag is bewaard\./);
    const row = line(guest, action);
    assert.match(await row.innerText(), /Uitgaven € 13\.750,50/);
    assert.equal(await row.locator(".is-suggestion").count(), 0);
    await guest.opens(`${plan}/roadmap`);
    assert.match(await guest.page.locator("main").innerText(), /Eén loket, ook op zaterdag · 1 maart 2027 tot en met 30 juni 2028/);
    const markdown = await (await guest.context.request.get(`${plan}/document/md`)).text();
    assert.ok(markdown.includes("Eén loket, ook op zaterdag"));
    assert.ok(/13\\?\.750,50/.test(markdown), "the amounts are in the document");
    const word = wordText(await (await guest.context.request.get(`${plan}/document/docx`)).body());
    if (word !== undefined) assert.match(word, /Eén loket, ook op zaterdag/);
  });

  test("lines move by keyboard, and the focus stays with them", async () => {
    const guest = await begins();
    const [first, second] = await plans(guest);
    const before = await actions(guest, first);
    const [action] = before;
    await grip(guest, action).focus();
    await guest.page.keyboard.press("ArrowDown");
    await guest.page.waitForFunction(([id, place]) => [...document.getElementById(`line-${id}`).parentElement.children].indexOf(document.getElementById(`line-${id}`)) === place, [action, 1]);
    assert.match(await said(guest), new RegExp(`staat nu op plaats 2 van ${before.length} onder AP1\\.1`));
    assert.ok(await isHeld(guest, action));
    await guest.page.keyboard.press("End");
    assert.deepEqual(await actions(guest, first), [...before.slice(1), action]);
    // Past the last of its plan it goes on under the next.
    await guest.page.keyboard.press("ArrowDown");
    assert.equal((await actions(guest, second))[0], action);
    assert.ok(await isHeld(guest, action));
    assert.deepEqual(await kept(guest, () => actions(guest, first)), before.slice(1));
    assert.equal((await actions(guest, second))[0], action);
  });

  test("an answer from before a move does not put the line back", async () => {
    const guest = await begins();
    const [first, second] = await plans(guest);
    const before = await actions(guest, first);
    const [action] = before;
    // The tree as it is after the first move comes only after the second is kept.
    let letGo;
    const isLate = new Promise((resolve) => (letGo = resolve));
    let asked = 0;
    let moved = 0;
    await guest.page.route(/\/objectives$/, async (route) => {
      const response = await route.fetch();
      asked += 1;
      await isLate;
      // The page has no use for it by then.
      await route.fulfill({ response }).catch(() => {});
    });
    await guest.page.route(/\/objectives\/move$/, async (route) => {
      const response = await route.fetch({ maxRedirects: 0 });
      await route.fulfill({ response });
      moved += 1;
    });
    const until = async (isSo) => {
      for (let tries = 0; !isSo(); tries += 1) {
        assert.ok(tries < 500, "it takes ten seconds");
        await guest.page.waitForTimeout(20);
      }
    };
    await grip(guest, action).focus();
    await guest.page.keyboard.press("ArrowDown");
    await until(() => moved === 1 && asked > 0);
    await guest.page.keyboard.press("End");
    await until(() => moved === 2);
    // What the tree is each time it comes anew.
    await guest.page.evaluate((under) => {
      window.comes = [];
      document.querySelector("[data-tree]").addEventListener("renewed", () => {
        window.comes.push([...document.querySelectorAll(`#line-${under} > .tree-actions > li`)].map((one) => one.dataset.line));
      });
    }, first);
    letGo();
    await guest.page.waitForFunction(() => window.comes.length > 0);
    const [next] = await guest.page.evaluate(() => window.comes);
    assert.deepEqual(next, [...before.slice(1), action]);
    await guest.page.unrouteAll({ behavior: "ignoreErrors" });
    await guest.page.keyboard.press("ArrowDown");
    assert.equal((await actions(guest, second))[0], action);
    assert.equal((await kept(guest, () => actions(guest, second)))[0], action);
  });

  test("lines move by dragging, under another plan too", async () => {
    const guest = await begins();
    const [first, second] = await plans(guest);
    const before = await actions(guest, first);
    const there = await actions(guest, second);
    // Where both are in view: the head of the objective between them.
    await guest.page.locator(".tree-objectives > li:nth-child(2) > .tree-line").evaluate((head) => head.scrollIntoView({ block: "center" }));
    const from = await middle(grip(guest, before.at(-1)));
    const to = await middle(grip(guest, there[0]));
    await guest.page.mouse.move(from.x, from.y);
    await guest.page.mouse.down();
    await guest.page.mouse.move(to.x, to.y - 20, { steps: 8 });
    await guest.page.mouse.move(to.x, to.y + 45, { steps: 4 });
    await guest.page.mouse.up();
    await guest.page.waitForTimeout(400);
    assert.match(await said(guest), /staat nu op plaats 2 van \d+ onder AP2\.1/);
    assert.deepEqual(await kept(guest, () => actions(guest, second)), [there[0], before.at(-1), ...there.slice(1)]);
    assert.deepEqual(await actions(guest, first), before.slice(0, -1));
    // Escape puts things back.
    const handle = await middle(grip(guest, before[0]));
    await guest.page.mouse.move(handle.x, handle.y);
    await guest.page.mouse.down();
    await guest.page.mouse.move(handle.x, handle.y + 120, { steps: 5 });
    await guest.page.keyboard.press("Escape");
    await guest.page.mouse.up();
    assert.deepEqual(await kept(guest, () => actions(guest, first)), before.slice(0, -1));
    // An objective folds up what stands under it while it is dragged.
    const objectives = await ids(guest, ".tree-objectives > li");
    await line(guest, objectives[0]).evaluate((row) => row.scrollIntoView({ block: "start" }));
    const top = await middle(grip(guest, objectives[0]));
    await guest.page.mouse.move(top.x, top.y);
    await guest.page.mouse.down();
    await guest.page.mouse.move(top.x, top.y + 10);
    const next = await guest.page.locator(`#line-${objectives[1]} > .tree-line`).boundingBox();
    await guest.page.mouse.move(top.x, next.y + next.height, { steps: 6 });
    await guest.page.mouse.up();
    assert.deepEqual(await kept(guest, () => ids(guest, ".tree-objectives > li")), [objectives[1], objectives[0], ...objectives.slice(2)]);
  });

  for (const javaScriptEnabled of [true, false]) {
    test(`lines move by buttons, ${javaScriptEnabled ? "with" : "without"} scripts`, async () => {
      const guest = await begins({ javaScriptEnabled });
      const [first] = await plans(guest);
      const before = await actions(guest, first);
      await line(guest, before[1]).getByRole("button", { name: /omhoog$/ }).click();
      await guest.page.locator(`#line-${first} > .tree-actions > li:first-child[data-line="${before[1]}"]`).waitFor();
      assert.match(await said(guest), /staat nu op plaats 1 van/);
      assert.deepEqual(await kept(guest, () => actions(guest, first)), [before[1], before[0], ...before.slice(2)]);
    });
  }

  test("what somebody else does appears, and what is being typed stays", async () => {
    const guest = await begins();
    const other = await voorrang.welcomes(undefined, { storageState: await guest.context.storageState() });
    await other.opens(`${plan}/objectives`);
    const [first] = await plans(guest);
    await line(guest, first).getByText("Actie toevoegen").click();
    await guest.field(`new-${first}`).fill("Half getypt");
    const [action] = await actions(other, first);
    await line(other, action).getByRole("button", { name: /^Niet overnemen/ }).click();
    await other.page.getByText(/^Weggehaald: A1\.1\.1/).waitFor();
    await line(guest, action).waitFor({ state: "detached" });
    assert.equal(await guest.field(`new-${first}`).inputValue(), "Half getypt");
    assert.ok(await guest.field(`new-${first}`).isVisible());
    assert.ok(await grip(guest, first).isVisible(), "what came anew can be dragged");
    await other.button(/^Zet terug/).click();
    await line(guest, action).waitFor();
  });

  test("who saves what somebody else saved meanwhile chooses", async () => {
    const guest = await begins();
    guest.expects(/status of 422/);
    const [first] = await plans(guest);
    const [action] = await actions(guest, first);
    const other = await voorrang.welcomes(undefined, { storageState: await guest.context.storageState() });
    await guest.opens(`${plan}/objectives/${action}`);
    await other.opens(`${plan}/objectives/${action}`);
    await guest.field("service").fill("Burgerzaken");
    await other.field("service").fill("Dienst ICT");
    await other.goesTo(/saved=/, () => other.button("Bewaren").first().click());
    await guest.page.locator("[data-behind]:not([hidden])").waitFor();
    await guest.button("Bewaren").first().click();
    await guest.page.locator("#service-theirs").waitFor();
    assert.match(await guest.page.locator("#service-theirs").innerText(), /Dienst ICT/);
    assert.equal(await guest.field("service").inputValue(), "Burgerzaken");
    await guest.goesTo(/saved=/, () => guest.button("Bewaren").first().click());
    await guest.opens(`${plan}/objectives/${action}`);
    assert.equal(await guest.field("service").inputValue(), "Burgerzaken");
  });

  for (const [name, options] of Object.entries({
    light: { viewport: DESKTOP, colorScheme: "light" },
    "a phone, dark": { viewport: PHONE, colorScheme: "dark" },
  })) {
    test(`axe finds nothing: ${name}`, async () => {
      const guest = await begins(options);
      guest.expects(/status of 422/);
      const [first] = await plans(guest);
      const [action] = await actions(guest, first);
      await guest.sends(`${plan}/objectives/${action}/accept`, {});
      const isSound = async (what) => {
        const { violations } = await new AxeBuilder({ page: guest.page }).withTags(RULES).analyze();
        assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), [], what);
        const beside = await guest.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(beside <= 0, `${what}: ${beside} px stick out`);
      };
      await guest.sends(`${plan}/follow-up/${action}`, { status: "started", progress: "40", on: "2026-01-05", note: "Bestek klaar." });
      const indicator = await guest.sends(`${plan}/follow-up/indicators`, { name: "Aanvragen online", target: "80", unit: "%", aim: "at-least", by: "2031" });
      for (const [on, value] of [["2025-02-01", "40"], ["2026-01-05", "80,5"]]) await guest.sends(`${indicator}/measurements`, { on, value });
      const followed = ["/follow-up", `/follow-up/${action}`, indicator.slice(plan.length)];
      for (const path of [...followed, "/objectives", `/objectives/${action}`, `/objectives/${first}`, `/objectives/${first}/remove`, "/objectives/codes", "/translation", "/roadmap"]) {
        await guest.opens(`${plan}${path}`);
        await isSound(path);
      }
      await guest.opens(`${plan}/objectives/${action}`);
      await guest.field("title").fill("");
      await guest.field("expenditure-2027").fill("1,234.56");
      await guest.button("Bewaren").first().click();
      await guest.page.locator("#title-error").waitFor();
      await isSound("refused");
      await guest.opens(`${plan}/follow-up/${action}`);
      await guest.field("progress").fill("101");
      await guest.button("Stand bewaren").click();
      await guest.page.locator("#progress-error").waitFor();
      await isSound("a report refused");
    });
  }
});
