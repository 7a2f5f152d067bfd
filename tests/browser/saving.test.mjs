// Nothing typed or sorted is ever lost: without a connection, across reloads and
// closed tabs, and with two tabs open.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { house } from "./support.mjs";
import { ByButtons } from "./ways.mjs";

describe("saving", () => {
  const voorrang = house();

  test("sorting goes on without a connection and catches up by itself", async () => {
    const guest = await voorrang.welcomes(ByButtons);
    const road = await guest.hasRoad();
    await guest.opens(`${road}/sort`);
    await guest.putsOn("now");
    await guest.isSaved();

    await guest.losesConnection();
    for (const pile of ["later", "now", "not-now"]) await guest.putsOn(pile);
    await guest.isOffline();
    const piles = await guest.shownPiles();
    assert.equal(await guest.sortedCount(), 4, "the page goes on");

    await guest.getsConnectionBack();
    await guest.isSaved();
    await guest.page.reload();
    assert.deepEqual(await guest.shownPiles(), piles);
  });

  test("an order made without a connection outlives the tab it was made in", async () => {
    const guest = await voorrang.welcomes(ByButtons);
    const road = await guest.hasRoad();
    await guest.hasSorted(road);
    await guest.opens(`${road}/rank`);
    const before = await guest.shownOrder();

    await guest.losesConnection();
    await guest.moves(before[2], 2, 0);
    await guest.isOffline();
    const order = await guest.shownOrder();
    assert.notDeepEqual(order, before);
    await guest.page.close();

    await guest.getsConnectionBack();
    await guest.opensTab();
    await guest.opens(`${road}/rank`);
    // The page catches up and asks for itself again.
    await guest.page.waitForFunction((first) => document.querySelector("[data-ranking] > li").dataset.card === first, order[0]);
    await guest.page.waitForFunction(() => localStorage.length === 0);
    await guest.page.reload();
    assert.deepEqual(await guest.shownOrder(), order);
  });

  test("text saves itself, and waits for a connection", async () => {
    const guest = await voorrang.welcomes();
    const road = await guest.hasRoad();
    await guest.hasSorted(road, { now: ["K1", "K5"] });
    await guest.opens(`${road}/motivate`);
    await guest.typesAndSaves("vision", "Eén loket.");

    await guest.losesConnection();
    await guest.field("motivation-K1").fill("Zonder verbinding geschreven.");
    await guest.isOffline();
    // What is typed while it waits goes along too.
    await guest.field("motivation-K5").fill("En dit ook.");
    await guest.getsConnectionBack();
    await guest.isSaved();

    await guest.page.waitForFunction(() => localStorage.length === 0);
    await guest.page.reload();
    assert.equal(await guest.field("vision").inputValue(), "Eén loket.");
    assert.equal(await guest.field("motivation-K1").inputValue(), "Zonder verbinding geschreven.");
    assert.equal(await guest.field("motivation-K5").inputValue(), "En dit ook.");
  });

  test("leaving the page in the middle of a sentence keeps the sentence", async () => {
    const guest = await voorrang.welcomes();
    const road = await guest.hasRoad();
    await guest.opens(`${road}/explore`);
    await guest.field("note-K1").fill("Nog niet klaar met");
    // At once, within the pause before saving.
    await guest.page.goto("/cards");
    await guest.opens(`${road}/explore`);
    // The page may have been made just before the sentence arrived: then it
    // catches up and asks for itself again.
    await guest.page.waitForFunction(() => document.querySelector("#note-K1")?.value === "Nog niet klaar met");
  });

  test("a step onwards waits until everything is stored", async () => {
    const guest = await voorrang.welcomes(ByButtons);
    const road = await guest.hasRoad();
    await guest.hasSorted(road, { now: ["K1", "K5", "I5"] });
    await guest.opens(`${road}/rank`);
    // Each save takes half a second.
    await guest.page.route("**/rank/order", async (route) => {
      await new Promise((settle) => setTimeout(settle, 500));
      await route.continue();
    });
    await guest.moves("I5", 2, 0);
    await guest.goesTo(`**${road}/motivate`, () => guest.button("Naar het motiveren").click());
    const cards = await guest.page.locator(".motivations .label-code").allInnerTexts();
    assert.deepEqual(cards, ["I5", "K1", "K5"]);
  });

  test("a text that is too long is told while typing, and holds up nothing else", async () => {
    const guest = await voorrang.welcomes();
    const road = await guest.hasRoad();
    await guest.hasSorted(road, { now: ["K1", "K5"] });
    await guest.opens(`${road}/motivate`);
    const long = "é".repeat(1_003);
    await guest.field("motivation-K1").fill(long);
    assert.equal(
      await guest.page.locator("#motivation-K1 + .left").innerText(),
      "Tekens te veel: 3. Deze tekst is nog niet bewaard.",
    );
    await guest.field("motivation-K5").fill("Deze past wel.");
    await guest.state("Een tekst is te lang en nog niet bewaard. De rest is bewaard.");

    // Leaving by another way is asked about, since this text would be lost.
    const asked = guest.page.waitForEvent("dialog");
    const click = guest.link("Kaarten").click();
    const dialog = await asked;
    assert.equal(dialog.type(), "beforeunload");
    await dialog.dismiss();
    await click;
    assert.equal(await guest.field("motivation-K1").inputValue(), long);

    // Going on is refused at its place, with everything as it was typed.
    guest.expects(/status of 422/);
    await guest.button("Naar het beslissen").click();
    await guest.page.locator("#motivation-K1-error").waitFor();
    assert.equal(await guest.field("motivation-K1").inputValue(), long);
    assert.equal(await guest.field("motivation-K5").inputValue(), "Deze past wel.");

    await guest.typesAndSaves("motivation-K1", "Nu wel.");
    await guest.opens(`${road}/motivate`);
    assert.equal(await guest.field("motivation-K1").inputValue(), "Nu wel.");
    assert.equal(await guest.field("motivation-K5").inputValue(), "Deze past wel.");
  });

  test("a text the server will not take stays on the page", async () => {
    const guest = await voorrang.welcomes();
    const road = await guest.hasRoad();
    await guest.hasSorted(road, { now: ["K1", "K5"] });
    await guest.opens(`${road}/motivate`);
    guest.expects(/status of 404/);
    // As after logging out in another tab.
    await guest.context.clearCookies();
    await guest.field("vision").fill("Net nog geschreven.");
    for (let pressed = 0; pressed < 2; pressed += 1) {
      const asked = guest.page.waitForResponse((response) => response.status() === 404);
      await guest.button("Naar het beslissen").click();
      await asked;
      await guest.state("Dit kon niet bewaard worden.");
      assert.equal(await guest.field("vision").inputValue(), "Net nog geschreven.");
      assert.equal(guest.path(), `${road}/motivate`);
    }
  });

  test("what another tab typed stays", async () => {
    const guest = await voorrang.welcomes();
    const road = await guest.hasRoad();
    await guest.hasSorted(road, { now: ["K1", "K5"] });
    await guest.opens(`${road}/motivate`);
    const first = guest.page;
    await guest.opensTab();
    await guest.opens(`${road}/motivate`);
    await guest.typesAndSaves("vision", "In de tweede tab geschreven.");
    guest.page = first;
    await guest.typesAndSaves("motivation-K1", "In de eerste tab geschreven.");
    await guest.goesTo(`**${road}/decide`, () => guest.button("Naar het beslissen").click());
    assert.equal(await guest.page.locator(".vision p").innerText(), "In de tweede tab geschreven.");
    assert.equal(await guest.page.locator(".motivation").innerText(), "In de eerste tab geschreven.");
  });

  test("two tabs on one road end with the same piles", async () => {
    const guest = await voorrang.welcomes(ByButtons);
    const road = await guest.hasRoad();
    await guest.opens(`${road}/sort`);
    const first = guest.page;
    await guest.opensTab();
    await guest.opens(`${road}/sort`);
    const card = await guest.codeOfCurrentCard();
    await guest.putsOn("later");
    await guest.isSaved();
    guest.page = first;
    // The other tab still shows the same card; a later choice replaces it.
    assert.equal(await guest.codeOfCurrentCard(), card);
    await guest.putsOn("now");
    await guest.isSaved();
    await guest.page.reload();
    const piles = await guest.shownPiles();
    assert.deepEqual(piles, { now: [card], later: [], "not-now": [] });
  });
});
