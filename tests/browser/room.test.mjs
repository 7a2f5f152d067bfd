// A whole session in a real browser: who leads it, the screen on the wall, and six
// phones, each with cookies of its own. Two rounds, a phone that loses its
// connection in the middle of ranking, and a server that restarts.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { Guest, PHONE, house } from "./support.mjs";

// An event stream that is closed by a server that stops, or a phone without a
// connection, is an error to the browser and not to us.
const CUT_OFF = /ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|INCOMPLETE_CHUNKED_ENCODING|EMPTY_RESPONSE|CONNECTION_RESET)/;

// What is called a second, with room for a machine that has others at work.
const SOON_MS = 5_000;

const NOW = { first: ["K5", "O2", "I1", "K1", "I5"], second: ["O2", "K5", "K1", "I5", "I1"] };

class Facilitator extends Guest {
  async leads(hall) {
    this.expects(CUT_OFF);
    this.desk = `${hall}/desk`;
    await this.opens(this.desk);
    const code = await this.page.getByText(/^[2-9B-Z]{4}-[2-9B-Z]{4}$/).first().innerText();
    return code.replace("-", "");
  }

  // The one large button, whatever it is called.
  async goesOn(stage) {
    const large = this.page.locator(".desk-large");
    // A click that comes too soon after the last is taken for the second of two.
    await this.page.waitForTimeout(800);
    await large.click();
    await this.page.locator('[aria-current="step"]', { hasText: stage }).waitFor();
  }

  async presses(name) {
    await this.page.waitForTimeout(800);
    await this.button(name).first().click();
  }
}

class Screen extends Guest {
  async hangs(code) {
    this.expects(CUT_OFF);
    // When the session is over its code opens nothing.
    this.expects(/projector: .*status of 404/);
    await this.opens(`/w/${code}/projector`);
  }

  shows(text) {
    return this.page.locator("#main", { hasText: text }).waitFor({ timeout: SOON_MS });
  }
}

class Phone extends Guest {
  static context = { viewport: PHONE, hasTouch: true, isMobile: true };

  async joins(code, perspective) {
    this.expects(CUT_OFF);
    await this.opens(`/join`);
    await this.field("code").fill(code);
    await this.button("Naar de sessie").click();
    await this.page.getByLabel(perspective).check();
    await this.goesTo(`/w/${code}`, () => this.button("Meedoen").click());
    this.home = this.page.url();
  }

  // Without a reload: a page that was loaded again has lost this mark.
  async marks() {
    await this.page.evaluate(() => (window.isTheSamePage = true));
  }

  async hasNotReloaded() {
    assert.equal(await this.page.evaluate(() => window.isTheSamePage), true, "the page was not loaded again");
  }

  sees(heading) {
    return this.page.locator("h1", { hasText: heading }).waitFor({ timeout: SOON_MS });
  }

  standing(text) {
    return this.page.locator("#standing", { hasText: text }).waitFor({ timeout: SOON_MS });
  }

  async sorts(now) {
    for (let left = 18; left > 0; left -= 1) {
      const pile = now.includes(await this.codeOfCurrentCard()) ? "now" : left % 2 ? "later" : "not-now";
      await this.page.locator(`[data-choices] [data-pile="${pile}"]`).tap();
    }
    await this.button("Ik ben klaar met sorteren").tap();
    await this.standing("Uw stapels zijn ontvangen");
  }

  async ranks(order) {
    for (const [index, card] of order.entries()) {
      const place = this.row(card).locator("[data-to-place]");
      if ((await place.inputValue()) === String(index + 1)) continue;
      await place.selectOption(String(index + 1));
      await this.row(card).locator("[data-go]").tap();
    }
  }

  async order() {
    return this.page.locator("[data-ranking] > [data-card]").evaluateAll((rows) => rows.map((row) => row.dataset.card));
  }

  async sendsVote() {
    await this.button("Verstuur mijn stem").tap();
  }
}

describe("a live session", () => {
  const voorrang = house();

  test("from the lobby to the plan", { timeout: 300_000 }, async () => {
    const anke = await voorrang.welcomes(Facilitator);
    await anke.registers();
    const hall = await anke.preparesSession("thorough", "Gent");
    const code = await anke.leads(hall);
    const wall = await voorrang.welcomes(Screen, { viewport: { width: 1280, height: 720 } });
    await wall.hangs(code);
    await wall.shows(`${code.slice(0, 4)}-${code.slice(4)}`);

    const phones = [];
    for (const perspective of ["Politiek", "Politiek", "Politiek", "ICT", "ICT", "ICT"]) {
      const phone = await voorrang.welcomes(Phone);
      await phone.joins(code, perspective);
      await phone.sees("U bent binnen");
      await phone.marks();
      phones.push(phone);
    }
    const all = (act) => Promise.all(phones.map(act));
    await wall.shows("6");

    await anke.goesOn("Verkennen");
    await all((phone) => phone.sees("De kaarten"));
    await anke.goesOn("Sorteren");
    await all((phone) => phone.sees("Nu, later of niet nu?"));
    await wall.shows("0 van 6 klaar");
    // One by one: six browsers at once are more than two cores do in time.
    for (const phone of phones) await phone.sorts(NOW.first);
    await wall.shows("6 van 6 klaar");

    await anke.goesOn("Rangschikken");
    await all((phone) => phone.sees("Wat gaat voor?"));
    await all((phone) => phone.hasNotReloaded());
    const [first, ...others] = phones;
    for (const phone of others) {
      await phone.ranks(NOW.first);
      await phone.sendsVote();
      await phone.standing("Uw stem is ontvangen");
    }
    await wall.shows("5 van 6 klaar");

    // Out of reach in the middle of ranking: nothing is lost, and it sends itself.
    await first.ranks(NOW.first.slice(0, 2));
    await first.losesConnection();
    await first.ranks(NOW.first);
    await first.sendsVote();
    await first.page.locator("[data-save-state]", { hasText: "Geen verbinding" }).waitFor();
    assert.deepEqual(await first.order(), NOW.first);
    await first.getsConnectionBack();
    await first.standing("Uw stem is ontvangen");
    await wall.shows("6 van 6 klaar");

    // The server restarts in the middle of a round: everyone is where they were.
    await voorrang.restarts();
    await all((phone) => phone.page.locator("[data-live-state]").filter({ hasText: /^$/ }).waitFor({ state: "attached", timeout: 45_000 }));
    await first.page.reload();
    assert.deepEqual(await first.order(), NOW.first);
    await first.standing("Uw stem is ontvangen");
    await anke.page.reload();
    await wall.page.reload();
    await wall.shows("6 van 6 klaar");

    // Nobody sees a result before it is revealed.
    await anke.goesOn("Rangschikken");
    await all((phone) => phone.sees("De ronde is gesloten"));
    for (const looker of [first, wall]) assert.ok(!(await looker.page.locator("main").innerText()).includes("Gegevens slechts"));
    await anke.goesOn("Onthullen");
    await wall.shows("Gegevens slechts één keer opvragen");
    await all((phone) => phone.sees("De uitslag"));
    await first.goesTo(/results/, () => first.link("De hele uitslag").tap());
    assert.match(await first.page.locator("main").innerText(), /ICT/);
    await first.page.goBack();

    // Again: two change their minds, the others send what they had.
    await anke.goesOn("Bespreken");
    await all((phone) => phone.sees("Bespreken"));
    await anke.goesOn("Rangschikken");
    await all((phone) => phone.sees("Wat gaat voor?"));
    for (const phone of phones) {
      await phone.ranks(NOW.second);
      await phone.sendsVote();
      await phone.standing("Uw stem is ontvangen");
    }
    await wall.shows("6 van 6 klaar");
    await anke.goesOn("Rangschikken");
    await anke.goesOn("Onthullen");
    await wall.shows("Processen optimaal afgestemd op dienstverlening");
    await anke.goesOn("Beslissen");
    await all((phone) => phone.sees("Beslissen"));

    // I1 before I5, which departs from the count and is motivated.
    await anke.opens(`${hall}/decide/all`);
    await anke.row("I1").locator('[value="up"]').click();
    await anke.page.locator(".decision-state", { hasText: "Motiveer nog" }).waitFor();
    const departing = (await anke.page.locator(".decision-state").innerText()).match(/I[15]/)[0];
    await anke.typesAndSaves(`motivation-${departing}`, "Het contract loopt af.");
    for (const [index, phone] of phones.entries()) {
      await phone.page.locator(`.fist-button[value="${index < 5 ? 5 : 3}"]`).tap();
      await phone.page.locator(".fist-button.is-held").waitFor();
    }
    await anke.goesTo(/decide/, () => anke.button("Dit is onze set").click());
    await anke.page.locator(".decision-state.is-settled").waitFor();
    assert.match(await anke.page.locator(".check").innerText(), /6 van 6 kunnen hiermee leven/);

    await anke.opens(anke.desk);
    await anke.page.locator(".desk-large").click();
    await anke.page.waitForTimeout(800);
    await anke.page.locator("#confirm form button").click();
    await all((phone) => phone.sees("De sessie is afgesloten"));
    await first.goesTo(/masterplan/, () => first.link("Naar het ontwerp van het masterplan").tap());
    assert.match(await first.page.locator("main").innerText(), /Het contract loopt af\./);
    await anke.opens("/work");
    await anke.page.locator("a[href^='/sets/']").first().click();
    assert.match(await anke.page.locator("main").innerText(), /6 personen/);
    await wall.page.locator(".screen-end-title").waitFor();
    const stranger = await voorrang.welcomes(Phone);
    await stranger.opens(`/w/${code}`, 404);
  });
});
