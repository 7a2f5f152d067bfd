// The ways to walk the road: by keyboard, with a mouse, by dragging, by touch
// on a small phone, and without scripts. One road for all; each way says only
// how it activates, types, sorts a card and moves one.

import assert from "node:assert/strict";

import { CARD_COUNT, Guest, ORDER, PHONE, PILES, TEXTS, pileOf } from "./support.mjs";

// More stops than any page has between two things one wants.
const MOST_TABS = 150;
// Enough steps for a drag to pass over what lies between, as a hand does.
const DRAG_STEPS = 6;
const REST_MS = 80;

class Walker extends Guest {
  async goesOn(address, button) {
    await this.goesTo(address, () => this.activates(button));
  }

  async walks() {
    await this.opens("/");
    await this.choosesMunicipality();
    const road = this.path().replace("/explore", "");
    await this.explores(road);
    await this.sorts();
    await this.goesOn(`**${road}/rank`, this.button("Naar het rangschikken"));
    await this.ranks();
    await this.goesOn(`**${road}/motivate`, this.button("Naar het motiveren"));
    await this.motivates(road);
    await this.goesOn("**/sets/*", this.button("De set vastleggen"));
    const set = this.path();
    await this.goesOn("**/masterplan", this.link("Naar het masterplan").first());
    assert.equal(await this.heading(), "Masterplan informatie en ICT van Sint-Niklaas");
    return { road, set };
  }

  async choosesMunicipality() {
    await this.types(this.field("q"), "sint niklaas");
    await this.goesOn("**/explore", this.page.locator("#found, [data-suggestions]").getByRole("button", { name: "Sint-Niklaas" }));
  }

  async explores(road) {
    await this.types(this.field(`note-${TEXTS.note.card}`), TEXTS.note.text);
    await this.activates(this.button(/^Naar het thema Organisatie/));
    await this.page.getByRole("heading", { level: 2, name: /^Organisatie/ }).waitFor();
    await this.activates(this.button(/^Naar het thema Interne/));
    await this.page.getByRole("heading", { level: 2, name: /^Interne/ }).waitFor();
    await this.goesOn(`**${road}/sort`, this.button("Naar het sorteren"));
  }

  async sorts() {
    const counts = (sorted) => this.progress(`${sorted} van ${CARD_COUNT} gesorteerd`).waitFor();
    for (let sorted = 0; sorted < CARD_COUNT; sorted += 1) {
      await counts(sorted);
      await this.putsOn(pileOf(await this.codeOfCurrentCard()));
    }
    await counts(CARD_COUNT);
  }

  // From the top down, so that what stands stays.
  async ranks() {
    for (const [index, card] of ORDER.entries()) {
      const order = await this.shownOrder();
      const from = order.indexOf(card);
      if (from !== index) await this.moves(card, from, index);
      assert.equal((await this.shownOrder()).indexOf(card), index, `${card} is at place ${index + 1}`);
    }
  }

  async motivates(road) {
    await this.types(this.field("vision"), TEXTS.vision);
    for (const [card, text] of Object.entries(TEXTS.motivations)) {
      await this.types(this.field(`motivation-${card}`), text);
    }
    await this.activates(this.page.locator("details.put-away > summary"));
    await this.types(this.field(`note-${TEXTS.putAway.card}`), TEXTS.putAway.text);
    await this.goesOn(`**${road}/decide`, this.button("Naar het beslissen"));
  }
}

export class ByKeyboard extends Walker {
  async activates(target) {
    await this.tabsTo(target);
    await this.page.keyboard.press("Enter");
  }

  async types(target, text) {
    await this.tabsTo(target);
    await this.page.keyboard.type(text);
  }

  async putsOn(pile) {
    const card = this.currentCard();
    if (!(await hasFocus(card))) await this.tabsTo(card);
    await this.page.keyboard.press(String(Object.keys(PILES).indexOf(pile) + 1));
  }

  async moves(card, from, to) {
    await this.tabsTo(this.grip(card));
    for (let at = from; at !== to; at += Math.sign(to - from)) {
      await this.page.keyboard.press(to < from ? "ArrowUp" : "ArrowDown");
      assert.ok(await hasFocus(this.grip(card)), `the focus stays with ${card}`);
    }
    const said = await this.page.locator("[data-announce]").innerText();
    assert.match(said, new RegExp(`staat nu op plaats ${to + 1} van ${ORDER.length}\\.$`));
  }

  // Forward, and back when the way forward ends: as people look for something.
  async tabsTo(target) {
    await target.waitFor();
    for (const key of ["Tab", "Shift+Tab"]) {
      for (let pressed = 0; pressed < MOST_TABS; pressed += 1) {
        if (await hasFocus(target)) return this.seesFocus();
        await this.page.keyboard.press(key);
      }
    }
    assert.fail(`cannot reach ${target} by keyboard`);
  }

  // What has the focus is in view, and shows it.
  async seesFocus() {
    const seen = await this.page.evaluate(() => {
      const { top, bottom } = document.activeElement.getBoundingClientRect();
      const { outlineStyle } = getComputedStyle(document.activeElement);
      return { isInView: bottom > 0 && top < window.innerHeight, outlineStyle };
    });
    assert.ok(seen.isInView, "what has the focus is in view");
    assert.notEqual(seen.outlineStyle, "none", "the focus is visible");
  }
}

function hasFocus(target) {
  return target.evaluate((element) => element === document.activeElement);
}

export class ByButtons extends Walker {
  activates(target) {
    return target.click();
  }

  types(target, text) {
    return target.fill(text);
  }

  putsOn(pile) {
    return this.page.locator(`[data-pile="${pile}"]`).click();
  }

  async moves(card, from, to) {
    const name = to < from ? "up" : "down";
    for (let at = from; at !== to; at += Math.sign(to - from)) {
      await this.row(card).locator(`[value="${name}"]`).click();
    }
  }
}

export class ByDragging extends ByButtons {
  async putsOn(pile) {
    const grip = this.currentCard().locator("[data-grip]");
    await grip.scrollIntoViewIfNeeded();
    await this.isStill();
    await this.drags(await middle(grip), await middle(this.page.locator(`[data-pile="${pile}"]`)));
  }

  async moves(card, from, to) {
    const order = await this.shownOrder();
    await this.grip(card).scrollIntoViewIfNeeded();
    await this.isStill();
    const target = await middle(this.grip(order[to]));
    // Past the middle of the card whose place it takes.
    await this.drags(await middle(this.grip(card)), { x: target.x, y: target.y + (to < from ? -8 : 8) });
  }

  async drags(from, to) {
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x, to.y, { steps: DRAG_STEPS });
    await this.page.mouse.up();
  }
}

// Real touches, as the browser gets them from a screen: whether the page scrolls
// or the card moves is for the browser to decide.
export class ByTouch extends ByDragging {
  static context = { viewport: PHONE, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

  async activates(target) {
    await target.tap();
  }

  async types(target, text) {
    await target.tap();
    await target.fill(text);
  }

  async drags(from, to) {
    const finger = (type, { x, y } = {}) =>
      this.touches.send("Input.dispatchTouchEvent", { type, touchPoints: x === undefined ? [] : [{ x, y }] });
    this.touches ??= await this.context.newCDPSession(this.page);
    await finger("touchStart", from);
    for (let step = 1; step <= DRAG_STEPS; step += 1) {
      const part = step / DRAG_STEPS;
      await finger("touchMove", { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part });
    }
    // A hand aims before it lets go. Without that rest Chromium takes the drag for
    // a fling, and the next tap for what stops it.
    await this.page.waitForTimeout(REST_MS);
    await finger("touchMove", to);
    await finger("touchEnd");
  }

  // A place out of reach is reached in parts, as a thumb does.
  async moves(card, from, to) {
    for (let at = from; at !== to; at += Math.sign(to - from)) {
      const next = at + Math.sign(to - from);
      const order = await this.shownOrder();
      await this.row(order[Math.min(at, next)]).evaluate((row) => row.scrollIntoView({ block: "start" }));
      await super.moves(card, at, next);
    }
  }
}

export class WithoutScripts extends ByButtons {
  static context = { javaScriptEnabled: false };

  async choosesMunicipality() {
    await this.types(this.field("q"), "sint niklaas");
    await this.goesTo("**/municipalities?q=*", () => this.activates(this.button("Begin")));
    await this.goesOn("**/explore", this.button("Sint-Niklaas"));
  }

  async moves(card, from, to) {
    if (Math.abs(to - from) === 1) return super.moves(card, from, to);
    await this.row(card).locator("select").selectOption(String(to + 1));
    await this.goesOn(`**/rank?moved=${card}**`, this.row(card).locator("[data-go]"));
    const said = await this.page.locator("[data-announce]").innerText();
    assert.match(said, new RegExp(`staat nu op plaats ${to + 1} van ${ORDER.length}\\.$`));
  }
}

export async function middle(target) {
  const { x, y, width, height } = await target.boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
}
