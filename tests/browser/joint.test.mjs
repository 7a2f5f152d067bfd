// What a partnership decides: by two at once, in a hurry, and without scripts.

import assert from "node:assert/strict";
import { before, describe, test } from "node:test";

import { Guest, house } from "./support.mjs";

describe("deciding a joint set", () => {
  const voorrang = house("demo");
  let session;

  before(async () => {
    const partner = await voorrang.welcomes(Guest);
    const { link } = voorrang.links.find(({ role }) => role === "partnership-coordinator");
    await partner.page.goto(link);
    await partner.goesTo(/\/work/, () => partner.page.locator("main button").click());
    session = await partner.context.storageState();
  });

  async function comes(options = {}) {
    const partner = await voorrang.welcomes(Guest, { storageState: session, ...options });
    await partner.page.goto("/comparisons");
    await partner.page.goto(`${await partner.page.locator(".compare-choice[href*='/partnerships/']").first().getAttribute("href")}/joint`);
    return partner;
  }

  async function begins(options) {
    const partner = await comes(options);
    if (await partner.button("Begin met beslissen").count()) await partner.button("Begin met beslissen").click();
    await partner.page.locator("[data-rank]").waitFor();
    return partner;
  }

  async function givesUp(partner) {
    await partner.page.getByText("Stoppen zonder te beslissen").click();
    await partner.button("Ja, stop ermee").click();
    await partner.field("top").waitFor();
  }

  const cards = (partner) => partner.page.locator("[data-card]").evaluateAll((rows) => rows.map((row) => row.dataset.card));
  const moves = (partner, card, way) => partner.page.locator(`[data-card="${card}"] button[value="${way}"]`).click();

  test("what is typed stays while someone else moves a card", async () => {
    const [one, other] = [await begins(), await begins()];
    const [first, second, , , fifth] = await cards(one);
    await one.field("vision").click();
    await one.page.keyboard.type("Samen één loket");
    // In the top and out of it: a field moves, and one goes.
    await moves(other, first, "down");
    await one.page.locator(`[data-card="${second}"] [data-place]`).filter({ hasText: /^1$/ }).waitFor();
    await moves(other, fifth, "down");
    await one.page.locator(`[data-card="${fifth}"] [data-place]`).filter({ hasText: /^6$/ }).waitFor();
    await one.page.keyboard.type(", voor iedereen");
    assert.equal(await one.field("vision").inputValue(), "Samen één loket, voor iedereen");
    await one.isSaved();
    await other.page.reload();
    assert.equal(await other.field("vision").inputValue(), "Samen één loket, voor iedereen");
  });

  test("a motivation and a move in one breath are both kept", async () => {
    const partner = await begins();
    await givesUp(partner);
    await partner.button("Begin met beslissen").click();
    await partner.page.locator("[data-rank]").waitFor();
    // From the first place down, and back up: fields change places, a note comes and goes.
    for (const [at, way] of [[0, "down"], [1, "up"], [0, "down"], [4, "down"], [5, "up"]]) {
      const card = (await cards(partner))[at];
      const field = partner.field(`motivation-${card}`);
      if (!(await field.count())) continue;
      await field.click();
      await partner.page.keyboard.press("Control+A");
      await partner.page.keyboard.type(`Omdat het moet: ${at} ${way}`);
      await moves(partner, card, way);
      await partner.page.waitForTimeout(1500);
      await partner.isSaved();
      await partner.page.reload();
      assert.equal(await partner.field(`motivation-${card}`).inputValue(), `Omdat het moet: ${at} ${way}`);
    }
  });

  test("without scripts deciding takes along what was typed", async () => {
    const partner = await begins({ javaScriptEnabled: false });
    partner.expects(/status of 422/);
    const [first] = await cards(partner);
    await partner.page.locator(`[data-card="${first}"] button[value="down"]`).click();
    await partner.field("vision").fill("Zonder omwegen");
    await partner.button("Dit is onze gezamenlijke set").click();
    await partner.page.locator(".joint-problems, h1:has-text('Demosamenwerking')").first().waitFor();
    const kept = await partner.page.content();
    assert.ok(kept.includes("Zonder omwegen"));
  });

  test("who looks on when it is given up sees one page, to begin anew", async () => {
    const [one, other] = [await begins(), await begins()];
    await givesUp(one);
    await other.field("top").waitFor();
    assert.equal(await other.page.locator("main").count(), 1);
  });
});
