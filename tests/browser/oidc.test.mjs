// Logging in elsewhere, with a certified provider and a browser that follows its
// own rules on cookies between sites and on where forms may lead. What a provider
// should never say is in tests/web/oidc.rs.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { before, describe, test } from "node:test";

import { CLIENT, startProvider } from "./oidc-provider.mjs";
import { Guest, freePort, house } from "./support.mjs";

const CALLBACK = "/login/oidc/callback";

class Official extends Guest {
  // What the provider's own pages look like is nothing of ours.
  async opensTab() {
    await this.context.route(/fonts\.googleapis\.com|localhost.*favicon/, (route) => route.fulfill({ body: "" }));
    await super.opensTab();
  }

  // Presses the button, and is at the provider.
  async goesToTheProvider() {
    await this.opens("/login");
    await this.goesTo(/localhost.*\/interaction\//, () => this.button("Aanmelden met de proef").click());
  }

  async saysWhoAt(login) {
    await this.page.locator("[name=login]").fill(login);
    await this.page.locator("[name=password]").fill("om het even");
    await this.goesTo(/\/interaction\//, () => this.button("Sign-in").click());
    await this.button("Continue").click();
  }

  async logsInAs(login) {
    await this.goesToTheProvider();
    await this.saysWhoAt(login);
  }

  // Logs out here, and there as well or not: the provider asks.
  async logsOut(answer) {
    await this.goesTo(/localhost.*\/session\/end/, () => this.button("Afmelden").click());
    await this.goesTo(/127\.0\.0\.1:\d+\/$/, () => this.button(answer).click());
  }

  // Logs in there, and stops before coming back: the address that would do it.
  async addressToComeBackTo(login) {
    await this.goesToTheProvider();
    await this.page.locator("[name=login]").fill(login);
    await this.page.locator("[name=password]").fill("om het even");
    await this.goesTo(/\/interaction\//, () => this.button("Sign-in").click());
    const form = this.page.locator("form", { has: this.button("Continue") });
    const consent = await form.evaluate((form) => [form.action, Object.fromEntries(new FormData(form))]);
    const { request } = this.context;
    let answer = await request.post(consent[0], { form: consent[1], maxRedirects: 0 });
    while (!answer.headers().location.includes(CALLBACK)) {
      answer = await request.get(new URL(answer.headers().location, answer.url()).href, { maxRedirects: 0 });
    }
    return new URL(answer.headers().location);
  }

  name() {
    return this.page.locator(".who-name").innerText();
  }
}

describe("logging in elsewhere", () => {
  const voorrang = house("serve", async () => {
    const listen = `127.0.0.1:${await freePort()}`;
    const provider = await startProvider(`http://${listen}${CALLBACK}`);
    return {
      listen,
      stop: provider.stop,
      settings: {
        VOORRANG_PUBLIC_URL: `http://${listen}`,
        VOORRANG_OIDC_ISSUER: provider.url,
        VOORRANG_OIDC_CLIENT_ID: CLIENT.id,
        VOORRANG_OIDC_CLIENT_SECRET: CLIENT.secret,
        VOORRANG_OIDC_LABEL: "de proef",
        VOORRANG_OIDC_CLAIM_ORGANISATION: "vo_orgcode",
        VOORRANG_OIDC_CLAIM_ROLE: "rollen",
        VOORRANG_OIDC_ROLES: "coordinator=Beheerder",
      },
    };
  });
  const refused = "Aanmelden met de proef is niet gelukt. Probeer het opnieuw.";
  let colleaguesSet;

  before(async () => {
    const colleague = await voorrang.welcomes();
    await colleague.registers("Carl");
    colleaguesSet = await colleague.hasSet(await colleague.hasRoad("44021"));
    const sql = "UPDATE organisations SET kbo_number = '0207451227' WHERE nis_code = '44021'";
    const program = "import sqlite3, sys\nwith sqlite3.connect(sys.argv[1], timeout=10) as db: db.execute(sys.argv[2])";
    execFileSync("python3", ["-c", program, voorrang.database, sql]);
  });

  test("there and back, with a role, and again", async () => {
    const anke = await voorrang.welcomes(Official);
    const road = await anke.hasRoad("44021");
    await anke.logsInAs("anke");
    await anke.page.waitForURL("**/work");
    assert.equal(await anke.name(), "Anke Verlinden");
    await anke.opens(`${road}/sort`);
    // The role she has there: what a colleague decided is hers to see.
    await anke.opens(colleaguesSet);

    await anke.logsOut("No, stay signed in");
    await anke.opens(colleaguesSet, 404);
    // The provider knows her still, and asks only whether she means it.
    await anke.opens("/login?next=/cards");
    await anke.goesTo(/\/interaction\//, () => anke.button("Aanmelden met de proef").click());
    assert.equal(await anke.page.locator("[name=login]").count(), 0);
    await anke.goesTo(/127\.0\.0\.1:\d+\/cards/, () => anke.button("Continue").click());
    assert.equal(await anke.name(), "Anke Verlinden");
    await anke.opens(`${road}/sort`);
    // Back in history leads nowhere it should not.
    await anke.opens(CALLBACK.concat("?state=x&code=y"));
    assert.equal(anke.path(), "/work");
  });

  test("logging out here and there", async () => {
    const anke = await voorrang.welcomes(Official);
    await anke.logsInAs("anke");
    await anke.page.waitForURL("**/work");
    await anke.logsOut("Yes, sign me out");
    assert.equal(await anke.page.locator(".who-name").count(), 0);
    // Whoever comes next at this computer is asked who they are.
    await anke.goesToTheProvider();
    assert.equal(await anke.page.locator("[name=login]").inputValue(), "");

    // Who came in with a password here has nothing to do there.
    const nele = await voorrang.welcomes(Official);
    await nele.registers("Nele");
    await nele.opens("/work");
    await nele.goesTo(/127\.0\.0\.1:\d+\/$/, () => nele.button("Afmelden").click());
  });

  test("tied to an account, and untied", async () => {
    const dora = await voorrang.welcomes(Official);
    await dora.registers("Dora");
    await dora.opens("/account");
    await dora.goesTo(/localhost.*\/interaction\//, () => dora.button("Koppel met de proef").click());
    await dora.saysWhoAt("dora");
    await dora.page.waitForURL(/127\.0\.0\.1:\d+\/(account|login\/oidc\/organisation)/);
    await dora.opens("/account");
    assert.equal(await dora.name(), "Dora");
    await dora.page.locator("summary", { hasText: "Losmaken van de proef" }).click();
    // What it opened ends with it, and this is one.
    await dora.goesTo("**/login?next=/account", () => dora.button("Ja, maak los").click());
    await dora.page.getByLabel("E-mailadres").fill("dora@gent.be");
    await dora.page.getByLabel("Wachtwoord").fill("vier kaarten op tafel");
    await dora.goesTo("**/account", () => dora.page.locator("main form:has([name=password]) button").first().click());
    assert.equal(await dora.button("Koppel met de proef").count(), 1);
    // The provider knows her still, and what it says opens nothing here any more.
    const again = await voorrang.welcomes(Official);
    await again.goesToTheProvider();
    again.expects(/status of 422/);
    await again.saysWhoAt("dora");
    await again.page.waitForURL(`**${CALLBACK}?*`);
    assert.equal(await again.page.locator(".who-name").count(), 0);
  });

  test("without scripts", async () => {
    const anke = await voorrang.welcomes(Official, { javaScriptEnabled: false });
    await anke.logsInAs("anke");
    await anke.page.waitForURL("**/work");
    assert.equal(await anke.name(), "Anke Verlinden");
    await anke.logsOut("Yes, sign me out");
    assert.equal(await anke.page.locator(".who-name").count(), 0);
  });

  test("from an organisation that is not known here", async () => {
    const bert = await voorrang.welcomes(Official);
    await bert.logsInAs("bert");
    await bert.page.waitForURL("**/login/oidc/organisation?*");
    assert.equal(await bert.name(), "Bert De Smet");
    assert.match(await bert.page.locator(".lead").innerText(), /^Uw organisatie staat hier nog niet\./);
    await bert.goesTo("**/work", () => bert.link("Naar uw werk").click());
    await bert.opens(colleaguesSet, 404);
  });

  test("turning back at the provider", async () => {
    const anke = await voorrang.welcomes(Official);
    await anke.goesToTheProvider();
    anke.expects(/status of 422/);
    await anke.goesTo(`**${CALLBACK}?*`, () => anke.link("Cancel").click());
    assert.match(await anke.page.getByRole("alert").innerText(), /zonder u aan te melden/);
    assert.equal(await anke.page.locator(".who-name").count(), 0);
    // The way back is right there.
    await anke.goesTo(/\/interaction\//, () => anke.button("Aanmelden met de proef").click());
  });

  test("an address that was used, in this browser and in another", async () => {
    const anke = await voorrang.welcomes(Official);
    const used = anke.page.waitForRequest(`**${CALLBACK}?*`);
    await anke.logsInAs("anke");
    await anke.page.waitForURL("**/work");
    const address = (await used).url();
    await anke.logsOut("No, stay signed in");
    for (const guest of [anke, await voorrang.welcomes(Official)]) {
      await guest.opens(address, 422);
      assert.equal(await guest.page.getByRole("alert").innerText(), refused);
      assert.equal(await guest.page.locator(".who-name").count(), 0);
    }
  });

  test("an address that was never used, with another state and in another browser", async () => {
    const anke = await voorrang.welcomes(Official);
    const address = await anke.addressToComeBackTo("anke");
    const stranger = await voorrang.welcomes(Official);
    const altered = new URL(address);
    altered.searchParams.set("state", "0".repeat(64));
    for (const [guest, where] of [[anke, altered], [stranger, address]]) {
      await guest.opens(where.href, 422);
      assert.equal(await guest.page.getByRole("alert").innerText(), refused);
    }
    // Whoever else tried it used it up: begin again.
    await anke.opens(address.href, 422);
    // The control: where nobody tried, the same address works.
    const again = await voorrang.welcomes(Official);
    await again.opens((await again.addressToComeBackTo("anke")).href);
    assert.equal(again.path(), "/work");
  });
});
