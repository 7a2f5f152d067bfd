// Preparing a session as a browser makes it nicer: minutes add up, names are
// offered. Without scripts the same form does the same.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { PHONE, house } from "./support.mjs";

describe("preparing a session", () => {
  const voorrang = house();

  test("the minutes add up as one types, as the server counts them", async () => {
    const anke = await voorrang.welcomes();
    await anke.registers("an");
    await anke.opens("/workshops/new?template=thorough");
    const total = anke.page.locator("[data-total]");
    assert.equal(await total.innerText(), "samen 120 minuten");
    await anke.page.locator("summary", { hasText: "Werkwijze" }).click();
    await anke.page.locator("summary", { hasText: "Tijd per deel" }).click();
    await anke.page.getByLabel("Aantal rondes").fill("3");
    await anke.page.getByLabel("Sorteren").fill("30");
    const shown = await total.innerText();
    await anke.page.getByLabel("Titel", { exact: true }).fill("");
    anke.expects(/status of 422/);
    await anke.button("Maak de sessie").click();
    await anke.page.locator("#title-error").waitFor();
    assert.equal(await total.innerText(), shown);
    assert.notEqual(shown, "samen 120 minuten");
  });

  test("names of municipalities are offered, line by line", async () => {
    const bea = await voorrang.welcomes();
    await bea.registers("bea");
    await bea.opens("/workshops/new?template=hall");
    const names = bea.page.locator("#organisations");
    await names.click();
    await names.pressSequentially("sint nik");
    await bea.page.getByRole("button", { name: "Sint-Niklaas" }).click();
    await names.pressSequentially("tems");
    await bea.page.getByRole("button", { name: "Temse" }).press("Enter");
    assert.equal(await names.inputValue(), "Sint-Niklaas\nTemse\n");
    assert.equal(await bea.page.locator(".name-offers").isVisible(), false);
  });

  test("the whole way works without scripts", async () => {
    const carl = await voorrang.welcomes(undefined, { javaScriptEnabled: false });
    await carl.registers("carl");
    const hall = await carl.preparesSession("hall", "");
    await carl.button("Schrijf mij in").click();
    await carl.page.getByText("U bent ingeschreven voor Gent.").waitFor();
    await carl.opens(`${hall}/script/edit`);
    await carl.page.locator("#say").fill("Dag allemaal.");
    await carl.button("Bewaren").click();
    await carl.page.getByText("Dag allemaal.").waitFor();
    await carl.opens(hall);
    await carl.page.getByText("Gooi deze sessie weg").click();
    await carl.goesTo("**/workshops", () => carl.button("Ja, verwijderen").click());
    await carl.page.getByText("U hebt geen sessie op komst.").waitFor();
  });

  test("the head of the page takes two rows on a phone", async () => {
    for (const language of ["nl", "en", "fr"]) {
      const dirk = await voorrang.welcomes(undefined, { viewport: PHONE });
      await dirk.registers(`dirk-${language}`);
      await dirk.sends("/language", { language, back: "/" });
      await dirk.opens("/workshops");
      const tops = await dirk.page.evaluate(() => {
        const parts = [...document.querySelectorAll(".brand, .site-tools > *, .site-nav li")];
        return [...new Set(parts.map((part) => Math.round((part.getBoundingClientRect().top + part.getBoundingClientRect().bottom) / 20)))];
      });
      assert.ok(tops.length <= 2, `${language}: rows at ${tops}`);
    }
  });
});
