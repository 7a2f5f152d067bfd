// On a phone a swipe scrolls and the grip drags: neither does the other's work.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { house } from "./support.mjs";
import { ByTouch, middle } from "./ways.mjs";

const SWIPE_PX = 200;

describe("touch on a phone of 320 px", () => {
  const voorrang = house();
  const scrolled = (guest) => guest.page.evaluate(() => window.scrollY);

  test("a swipe over a card scrolls the page and moves nothing", async () => {
    const guest = await voorrang.welcomes(ByTouch);
    const road = await guest.hasRoad();
    await guest.hasSorted(road);
    await guest.opens(`${road}/rank`);
    const before = await guest.shownOrder();
    await guest.row(before[0]).locator("h2").scrollIntoViewIfNeeded();
    const start = await scrolled(guest);
    const from = await middle(guest.row(before[0]).locator("h2"));
    await guest.drags(from, { x: from.x, y: from.y - SWIPE_PX });
    await guest.page.waitForFunction((y) => window.scrollY > y + 100, start);
    assert.deepEqual(await guest.shownOrder(), before);
  });

  test("the grip moves its card and the page stays where it is", async () => {
    const guest = await voorrang.welcomes(ByTouch);
    const road = await guest.hasRoad();
    await guest.hasSorted(road);
    await guest.opens(`${road}/rank`);
    const before = await guest.shownOrder();
    await guest.row(before[1]).evaluate((row) => row.scrollIntoView({ block: "center" }));
    const start = await scrolled(guest);
    const from = await middle(guest.grip(before[1]));
    const next = await middle(guest.grip(before[2]));
    await guest.drags(from, { x: next.x, y: next.y + 8 });
    await guest.isSaved();
    assert.deepEqual(await guest.shownOrder(), [before[0], before[2], before[1], ...before.slice(3)]);
    assert.equal(await scrolled(guest), start);
  });

  test("a card let go beside the piles goes back, and Escape lets go of one", async () => {
    const guest = await voorrang.welcomes(ByTouch);
    const road = await guest.hasRoad();
    await guest.opens(`${road}/sort`);
    const card = await guest.codeOfCurrentCard();
    const grip = await middle(guest.currentCard().locator("[data-grip]"));
    await guest.drags(grip, { x: grip.x - 60, y: grip.y + 30 });
    assert.equal(await guest.codeOfCurrentCard(), card);
    assert.equal(await guest.sortedCount(), 0);

    const now = await middle(guest.page.locator('[data-pile="now"]'));
    await guest.page.mouse.move(grip.x, grip.y);
    await guest.page.mouse.down();
    await guest.page.mouse.move(now.x, now.y, { steps: 3 });
    await guest.page.locator('[data-pile="now"].is-target').waitFor();
    await guest.page.keyboard.press("Escape");
    await guest.page.mouse.up();
    assert.equal(await guest.codeOfCurrentCard(), card);
    assert.equal(await guest.sortedCount(), 0);
  });
});
