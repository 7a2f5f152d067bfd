// The versions of a plan, by keyboard alone: kept, compared, gone back to, adopted, and
// read by someone with nothing but a link.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { AxeBuilder } from "@axe-core/playwright";

import { DESKTOP, PHONE, house } from "./support.mjs";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

describe("versions of a plan", () => {
  const voorrang = house();

  let people = 0;

  // Someone with an account and a plan, and where its vision is written.
  async function begins(options = {}) {
    const guest = await voorrang.welcomes(undefined, options);
    await guest.registers(`Anke${(people += 1)}`);
    const set = await guest.hasSet(await guest.hasRoad());
    const plan = await guest.sends(`${set}/masterplan`, {});
    await guest.opens(plan);
    const vision = await guest.page.locator("main a", { hasText: /^3 / }).or(guest.link(/Visie/)).first().getAttribute("href");
    return { guest, plan, vision };
  }

  const writes = async (guest, section, seen, text) => guest.sends(section, { text, base: "", seen });

  // Goes there with Tab alone, and sees where one is.
  async function tabsTo(guest, element) {
    for (let steps = 0; steps < 120; steps += 1) {
      await guest.page.keyboard.press("Tab");
      if (!(await element.evaluate((one) => one === document.activeElement))) continue;
      const { outlineStyle, outlineWidth, boxShadow } = await element.evaluate((one) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
        return { outlineStyle, outlineWidth, boxShadow };
      });
      assert.ok((outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none", "one sees where the focus is");
      return;
    }
    assert.fail(`Tab does not reach ${element}`);
  }

  const presses = async (guest, element, key = "Enter") => {
    await tabsTo(guest, element);
    await guest.page.keyboard.press(key);
  };

  test("kept, compared, gone back to, adopted and read, by keyboard alone", async () => {
    const { guest, plan, vision } = await begins();
    const { page } = guest;
    await writes(guest, vision, 1, "Elke inwoner vindt ons aan één loket.");
    await guest.opens(`${plan}/versions`);
    await tabsTo(guest, guest.field("name"));
    await page.keyboard.type("Voor het managementteam");
    await guest.goesTo(/\/versions\/1$/, () => page.keyboard.press("Enter"));

    // Somebody goes on, and wants to know what changed since.
    await writes(guest, vision, 2, "Elke inwoner vindt ons aan drie loketten.");
    await page.reload();
    const compare = guest.link("Wat veranderde sindsdien?");
    await guest.goesTo(/compare\?from=1$/, () => presses(guest, compare));
    const change = page.locator(".plan-changes > li");
    assert.equal(await change.count(), 1);
    assert.match((await change.locator("del").allInnerTexts()).join(" "), /één loket/);
    assert.match((await change.locator("ins").allInnerTexts()).join(" "), /drie loketten/);

    // And goes back; what was there is kept as a version.
    await guest.opens(`${plan}/versions/1`);
    await presses(guest, page.locator("summary", { hasText: "Terug naar deze versie" }));
    await guest.goesTo((url) => !/\/versions\/1$/.test(url.pathname), () => presses(guest, guest.button("Ga terug naar deze versie")));
    await guest.opens(vision);
    assert.equal(await guest.field("text").inputValue(), "Elke inwoner vindt ons aan één loket.");
    await guest.opens(`${plan}/versions/2`);
    assert.match(await page.locator("main").innerText(), /drie loketten/);

    // The last one is final, and the council adopts it.
    await guest.opens(`${plan}/versions`);
    await tabsTo(guest, guest.field("name"));
    await page.keyboard.type("Voor de raad");
    await presses(guest, page.locator("[name=standing]:checked"), "ArrowDown");
    await guest.goesTo(/\/versions\/3$/, () => presses(guest, guest.button("Bewaar deze versie")));
    await guest.goesTo(/\/adoption$/, () => presses(guest, page.locator("a[href$='/adoption']")));
    await tabsTo(guest, guest.field("body"));
    await page.keyboard.type("Gemeenteraad");
    await guest.field("on").fill("2026-11-20");
    await tabsTo(guest, guest.field("reference"));
    await page.keyboard.type("GR/2026/114");
    await guest.goesTo(/\/versions\/3$/, () => page.keyboard.press("Enter"));
    const standing = page.locator(".plan-standing").first();
    assert.match(await standing.innerText(), /Gemeenteraad/);
    assert.equal(await page.getByText("Deze versie weggooien").count(), 0);

    // A councillor reads it without an account, and changes nothing.
    await presses(guest, guest.button("Maak een leeslink"));
    const link = await page.locator(".plan-link").inputValue();
    const councillor = await voorrang.welcomes();
    await councillor.opens(new URL(link).pathname);
    assert.match(await councillor.page.locator("main").innerText(), /Elke inwoner vindt ons aan één loket\./);
    assert.match(await councillor.page.locator("main").innerText(), /GR\/2026\/114/);
    assert.equal(await councillor.page.locator("main form").count(), 0);
    await councillor.opens(`${plan}/versions/3`, 404);
    await presses(guest, guest.button("Trek in"));
    await guest.page.locator(".plan-links").waitFor({ state: "detached" });
    await councillor.opens(new URL(link).pathname, 404);
  });

  for (const [name, options] of Object.entries({
    light: { viewport: DESKTOP, colorScheme: "light" },
    "a phone, dark": { viewport: PHONE, colorScheme: "dark", hasTouch: true, isMobile: true },
  })) {
    test(`axe finds nothing: ${name}`, async () => {
      const { guest, plan, vision } = await begins(options);
      guest.expects(/status of 422/);
      const { page } = guest;
      const isSound = async (what) => {
        await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
        const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
        assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), [], what);
        const beside = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(beside <= 0, `${what}: ${beside} px stick out`);
      };
      await writes(guest, vision, 1, "Eén loket.");
      await guest.opens(`${plan}/versions`);
      await isSound("no versions");
      const version = await guest.sends(`${plan}/versions`, { name: "Voor de raad", standing: "final" });
      await writes(guest, vision, 2, "Drie loketten.");
      for (const path of [`${plan}/versions`, version, `${plan}/versions/compare?from=1`, `${version}/adoption`, `${plan}/look`]) {
        await guest.opens(path);
        await isSound(path);
      }
      await guest.opens(`${version}/adoption`);
      await guest.field("body").fill("");
      await page.locator("main form[action$='/adoption'] button").click();
      await page.locator("#body-error").waitFor();
      await isSound("an adoption, refused");
      await guest.opens(version);
      await guest.button("Maak een leeslink").click();
      const link = await page.locator(".plan-link").inputValue();
      await isSound("a link that was just made");
      await guest.opens(new URL(link).pathname);
      await isSound("reading by link");
    });
  }
});
