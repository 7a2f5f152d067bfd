// One's own account as a person meets it: a second step set up with an app, logging
// in with it, a recovery code, and signing out elsewhere.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { STEP_MS, codeOf } from "./authenticator.mjs";
import { PHONE, house } from "./support.mjs";

const PASSWORD = "vier kaarten op tafel";

async function logsIn(guest, name) {
  await guest.opens("/login");
  await guest.field("email").fill(`${name}@gent.be`);
  await guest.field("password").fill(PASSWORD);
  await guest.goesTo(/\/(work|login\/code)$/, () => guest.button("Aanmelden").click());
}

describe("one's own account", () => {
  const voorrang = house();

  for (const [way, options] of [["on a phone", { viewport: PHONE }], ["without scripts", { javaScriptEnabled: false }]]) {
    test(`a second step, ${way}`, async () => {
      const anke = await voorrang.welcomes(undefined, options);
      const name = `anke-${options.viewport ? "phone" : "plain"}`;
      await anke.registers(name);
      const elsewhere = await voorrang.welcomes(undefined, options);
      await logsIn(elsewhere, name);

      await anke.opens("/cards");
      await anke.link(name).click();
      assert.equal(await anke.heading(), "Mijn account");
      await anke.page.getByText("Chrome op Linux").first().waitFor();
      await anke.button("Meld alle andere toestellen af").click();
      await anke.page.getByText("Alle andere toestellen zijn afgemeld.").waitFor();
      await elsewhere.opens("/account");
      assert.equal(elsewhere.path(), "/login");

      await anke.link("Stel een tweede stap in").click();
      await anke.button("Stel een tweede stap in").click();
      const secret = await anke.page.locator("#secret").innerText();
      const used = Math.floor(Date.now() / STEP_MS);
      await anke.field("code").fill(codeOf(secret));
      await anke.button("Zet de tweede stap aan").click();
      const codes = await anke.page.locator(".recovery-codes li").allInnerTexts();
      assert.equal(codes.length, 10);
      await anke.link("Ik heb ze bewaard").click();
      await anke.page.getByText("U hebt nog 10 herstelcodes.").waitFor();

      await anke.button("Afmelden").last().click();
      await logsIn(anke, name);
      assert.equal(await anke.heading(), "Nog één stap");
      anke.expects(/status of 422/);
      await anke.field("code").fill("000000");
      await anke.button("Aanmelden").first().click();
      await anke.page.locator("#code-error").waitFor();
      // The next step: an app's clock may be that far ahead of ours.
      await anke.field("code").fill(codeOf(secret, (used + 1) * STEP_MS));
      await anke.goesTo("**/work", () => anke.button("Aanmelden").first().click());

      await logsIn(elsewhere, name);
      await elsewhere.page.getByText("Uw app is er niet bij?").click();
      await elsewhere.field("recovery").fill(codes[0].toLowerCase());
      await elsewhere.goesTo("**/work", () => elsewhere.button("Aanmelden").last().click());
      await elsewhere.opens("/account");
      await elsewhere.page.getByText("U hebt nog 9 herstelcodes.").waitFor();
    });
  }
});
