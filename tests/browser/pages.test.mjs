// Every page as it is met: axe finds nothing in either scheme, nothing sticks
// out on a phone of 320 px, and everything can be pressed with a thumb.

import assert from "node:assert/strict";
import { before, describe, test } from "node:test";

import { AxeBuilder } from "@axe-core/playwright";

import { DESKTOP, PHONE, house } from "./support.mjs";

// WCAG 2.2 AA and what axe counts as good practice besides.
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
// WCAG 2.5.8: at least 24 by 24 px.
const SMALLEST_TARGET_PX = 24;

const VIEWS = [
  { name: "light", viewport: DESKTOP, colorScheme: "light" },
  { name: "dark", viewport: DESKTOP, colorScheme: "dark" },
  { name: "a phone, light", viewport: PHONE, colorScheme: "light", hasTouch: true, isMobile: true },
  { name: "a phone, dark", viewport: PHONE, colorScheme: "dark", hasTouch: true, isMobile: true },
];

describe("pages", () => {
  const voorrang = house();
  let state;
  let pages;
  let leaderState;
  let leaderPages;

  before(async () => {
    const guest = await voorrang.welcomes();
    const fresh = await guest.hasRoad("44021");
    const road = await guest.hasRoad();
    const set = await guest.hasSet(road);
    const half = await guest.hasRoad("11002");
    await guest.hasSorted(half, { now: ["K1"], later: ["K2", "K3"] });
    const plan = await guest.sends(`${set}/masterplan`, { language: "nl" });
    const section = await guest.sends(`${plan}/sections`, { kind: "own", title: "Onze koers" });
    const text = "## Kop\n\nEen **vette** zin.\n\n- een\n- twee\n\n| a | b |\n| --- | --- |\n| c | d |";
    await guest.sends(section, { text, base: "", seen: 1 });
    await guest.sends(`${section}/comments`, { comment: "Klopt dit?" });
    const away = await guest.sends(`${plan}/sections`, { kind: "own", title: "Weg ermee" });
    const takenOut = await guest.sends(`${away}/remove`);
    state = await guest.context.storageState();
    pages = {
      home: "/",
      about: "/about",
      "choosing a municipality": "/municipalities",
      "municipalities found": "/municipalities?q=sint",
      "no municipality found": "/municipalities?q=atlantis",
      cards: "/cards",
      "a card": "/cards/K5",
      translation: "/translation",
      counting: "/counting",
      "open data": "/open",
      registering: "/register",
      "logging in": "/login",
      "a forgotten password": "/login/forgotten",
      "a link that does not work": "/login/reset/0",
      work: "/work",
      exploring: `${fresh}/explore`,
      "sorting, to begin": `${fresh}/sort`,
      "sorting, half-way": `${half}/sort`,
      "sorting, done": `${road}/sort`,
      ranking: `${road}/rank`,
      motivating: `${road}/motivate`,
      "deciding, with something missing": `${half}/decide`,
      deciding: `${road}/decide`,
      set,
      masterplan: `${set}/masterplan`,
      "masterplan in French": `${set}/masterplan?language=fr`,
      "a plan to write": plan,
      "a plan with a section taken out": takenOut,
      "a section to write": section,
      "a plan to read": `${plan}/document`,
      "a page that is not there": "/nergens",
    };
    const leader = await voorrang.welcomes();
    await leader.registers();
    const hall = await leader.preparesSession("hall", "Gent\nTemse\nSint-Niklaas");
    await leader.sends(`${hall}/enrolment`, { municipality: "44021" });
    leaderState = await leader.context.storageState();
    // Half-way: what is to be scanned is on the page.
    await leader.sends("/account/second-factor", {});
    await leader.opens(`${hall}/desk`);
    const code = (await leader.page.getByText(/^[2-9B-Z]{4}-[2-9B-Z]{4}$/).first().innerText()).replace("-", "");
    await guest.sends(`/w/${code}/join`, { organisation: "44021", perspective: "ict" });
    state = await guest.context.storageState();
    Object.assign(pages, {
      sessions: "/workshops",
      "a session": hall,
      "typing a code": "/join",
      "a phone in the lobby": `/w/${code}`,
      "results on a phone": `/w/${code}/results`,
    });
    leaderPages = {
      account: "/account",
      "saying again who one is": "/account/confirm",
      "a second step": "/account/second-factor",
      "an organisation that is not known here": "/login/oidc/organisation",
      "own sessions": "/workshops",
      "choosing a template": "/workshops/new",
      "preparing a session": "/workshops/new?template=short",
      "own session": hall,
      desk: `${hall}/desk`,
      "what tables decide": `${hall}/decide`,
      results: `${hall}/results`,
      "the door of a session": `/w/${code}`,
      "the screen on the wall": `/w/${code}/projector`,
      "settings of a session": `${hall}/settings`,
      script: `${hall}/script`,
      "changing the script": `${hall}/script/edit?part=lobby`,
    };
  });

  for (const { name: view, ...options } of VIEWS) {
    test(view, async () => {
      let guest = await voorrang.welcomes(undefined, { ...options, storageState: state });
      guest.expects(/status of (404|422)/);
      const check = (name) => isSound(guest, `${view}: ${name}`, options);
      for (const [name, path] of Object.entries(pages)) {
        await guest.page.goto(path);
        await check(name);
      }
      // Forms with errors at their fields.
      await guest.opens("/register");
      await guest.button("Account maken").click();
      await guest.page.locator("#email-error").waitFor();
      await check("registering, refused");
      await guest.opens("/counting");
      await guest.page.getByLabel("Stemmen", { exact: true }).fill("K1;K2\n1;x");
      await guest.button("Tel").click();
      await guest.page.locator("#ballots-error").waitFor();
      await check("counting, refused");
      await guest.opens("/login");
      await guest.button("Aanmelden").click();
      await guest.page.getByRole("alert").waitFor();
      await check("logging in, refused");
      // Two texts of one section, as a form sends them.
      await guest.page.goto(pages["a section to write"]);
      await guest.page.locator("form[data-editor]").evaluate((form) => {
        form.elements.seen.value = 1;
        form.elements.text.value = "Iets anders.";
        form.submit();
      });
      await guest.page.locator(".plan-clash").first().waitFor();
      await check("a section, written by two");
      // What someone who leads sessions sees.
      guest = await voorrang.welcomes(undefined, { ...options, storageState: leaderState });
      guest.expects(/status of 422/);
      for (const [name, path] of Object.entries(leaderPages)) {
        await guest.page.goto(path);
        await check(name);
      }
      await guest.opens("/account");
      await guest.button("Wijzig mijn wachtwoord").click();
      await guest.page.locator("#password-error").waitFor();
      await check("account, refused");
      await guest.opens("/workshops/new?template=hall");
      await guest.page.locator("#organisations").fill("Gnet");
      await guest.button("Maak de sessie").click();
      await guest.page.locator("#organisations-error").waitFor();
      await check("preparing a session, refused");
    });
  }

  test("the check itself finds a fault", async () => {
    const guest = await voorrang.welcomes(undefined, { viewport: PHONE });
    await guest.opens("/cards");
    await guest.page.evaluate(() => {
      const picture = document.createElement("img");
      picture.width = 900;
      document.querySelector("main").append(picture);
    });
    const { violations } = await new AxeBuilder({ page: guest.page }).withTags(RULES).analyze();
    assert.ok(violations.some(({ id }) => id === "image-alt"));
    assert.notDeepEqual(await sticksOut(guest.page), []);
  });

  test("reduced motion means no motion", async () => {
    const guest = await voorrang.welcomes(undefined, { reducedMotion: "reduce", storageState: state });
    for (const path of [pages["sorting, half-way"], pages.ranking]) {
      await guest.opens(path);
      assert.equal(await guest.page.evaluate(() => document.getAnimations().length), 0);
    }
    await guest.page.locator('[value="down"]').first().click();
    assert.equal(await guest.page.evaluate(() => document.getAnimations().length), 0);
  });
});

describe("administration", () => {
  const voorrang = house("demo");
  const file = (name, content) => ({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
  const HEADER = "key;name;region;former_names;external_uri";
  let state;
  let pages;

  before(async () => {
    const marleen = await voorrang.welcomes();
    await marleen.page.goto(voorrang.links.find(({ role }) => role === "administrator").link);
    await marleen.page.locator("main button").click();
    await marleen.page.waitForURL(/work/);
    state = await marleen.context.storageState();
    const brings = async (path, brought) => {
      await marleen.page.goto(path);
      await marleen.page.locator("#file").setInputFiles(brought);
      await marleen.button("Kijk het na").click();
      await marleen.page.waitForURL(/import\/./);
      return new URL(marleen.page.url()).pathname;
    };
    const firstLink = async (path, selector) => {
      await marleen.page.goto(path);
      return marleen.page.locator(selector).first().getAttribute("href");
    };
    const deck = await marleen.page.request.get("/admin/catalogues/v-ict-or-2016/2026.1/export");
    const other = (await deck.text()).replace('"2026.1"', '"2027.1"').replace("De klant staat centraal", "De klant eerst");
    pages = {
      overview: "/admin",
      organisations: "/admin/organisations",
      "organisations found": "/admin/organisations?q=sint",
      "a municipality": "/admin/organisations/46021",
      "a new municipality": "/admin/organisations/new",
      merging: "/admin/organisations/merge",
      "a partnership": await firstLink("/admin/organisations", "a[href*='/admin/partnerships/']:not([href$=new])"),
      "a new partnership": "/admin/partnerships/new",
      "importing a list": "/admin/organisations/import",
      "what a list changes": await brings(
        "/admin/organisations/import",
        file("list.csv", `${HEADER}\nNL-0344;Utrecht;Utrecht;;\n44021;Gent;Oost-Vlaanderen;Drongen;\n`),
      ),
      accounts: "/admin/accounts",
      "an account": await firstLink("/admin/accounts", "a.admin-list-name"),
      catalogues: "/admin/catalogues",
      "importing a deck": "/admin/catalogues/import",
      "what a deck changes": await brings("/admin/catalogues/import", file("deck.toml", other)),
      wording: "/admin/catalogues/v-ict-or-2016/2026.1/wording",
      log: "/admin/log",
      settings: "/admin/settings",
      backups: "/admin/backups",
      status: "/admin/status",
      retention: "/admin/retention",
      "people of a municipality": "/organisations/44021/people",
      "own roles": "/account/roles",
      "own data": "/account/data",
      erasing: "/account/erase",
      privacy: "/privacy",
      accessibility: "/accessibility",
    };
  });

  for (const { name: view, ...options } of VIEWS) {
    test(view, async () => {
      const marleen = await voorrang.welcomes(undefined, { ...options, storageState: state });
      marleen.expects(/status of 422/);
      const check = (name) => isSound(marleen, `${view}: ${name}`, options);
      for (const [name, path] of Object.entries(pages)) {
        await marleen.page.goto(path);
        await check(name);
      }
      await marleen.page.goto("/admin/organisations/import");
      await marleen.page.locator("#file").setInputFiles(file("list.csv", `${HEADER}\nNL-1;=1+1;;;\n`));
      await marleen.button("Kijk het na").click();
      await marleen.page.locator("#file-error").waitFor();
      await check("a list, refused");
      await marleen.page.goto("/admin/organisations/new");
      await marleen.button("Bewaren").click();
      await marleen.page.locator("#nis_code-error").waitFor();
      await check("a municipality, refused");
    });
  }
});

describe("pages of a partnership", () => {
  const voorrang = house("demo");
  let state;

  before(async () => {
    const partner = await voorrang.welcomes();
    await partner.page.goto(voorrang.links.find(({ role }) => role === "partnership-coordinator").link);
    await partner.page.locator("main button").click();
    await partner.page.waitForURL(/work/);
    state = await partner.context.storageState();
  });

  for (const { name: view, ...options } of VIEWS) {
    test(view, async () => {
      const partner = await voorrang.welcomes(undefined, { ...options, storageState: state });
      partner.expects(/status of 422/);
      const { page } = partner;
      const check = (name) => isSound(partner, `${view}: ${name}`, options);
      const follows = async (selector) => page.goto(await page.locator(selector).first().getAttribute("href"));
      await page.goto("/comparisons");
      await follows(".compare-choice[href*='/partnerships/']");
      await check("a comparison with a joint set");
      const comparison = new URL(page.url()).pathname;
      await follows(".compare-decided .compare-choice");
      await check("a joint set");
      await follows("a[href$='/masterplan']");
      await check("a joint plan");
      await page.goto(`${comparison}/joint`);
      await check("a joint set, to begin");
      await partner.button("Begin met beslissen").click();
      await page.locator("[data-rank]").waitFor();
      await check("a joint set, being decided");
      const row = page.locator("[data-card]").nth(7);
      await row.locator("select").selectOption("1");
      await row.locator("[data-go]").click();
      await page.locator(".departs").first().waitFor();
      await check("a joint set that departs from the count");
      await partner.button("Dit is onze gezamenlijke set").click();
      await page.locator(".joint-problems").waitFor();
      await check("a joint set, refused");
      await partner.button("Ja, stop ermee").click();
      await page.locator("#top").waitFor();
    });
  }
});

// Nothing for axe, nothing beside the screen, nothing too small for a thumb.
async function isSound(guest, what, { hasTouch }) {
  await guest.page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
  await guest.isStill();
  const { violations } = await new AxeBuilder({ page: guest.page }).withTags(RULES).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join("\n  ")}`);
  assert.deepEqual(found, [], what);
  assert.deepEqual(await sticksOut(guest.page), [], `${what} scrolls sideways`);
  if (hasTouch) assert.deepEqual(await tooSmall(guest.page), [], what);
}

// What makes the page wider than the screen.
function sticksOut(page) {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll("body *")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5 && !element.closest(".document__scroll, .scroller"),
    );
    return [`${scrollWidth} px`, ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))];
  });
}

// Things to press that a thumb would miss. Links in running text are exempt.
function tooSmall(page) {
  return page.evaluate((smallest) => {
    const pressable = [...document.querySelectorAll("button, input:not([type=hidden]), select, textarea, summary, nav a, .button")];
    return pressable
      .filter((element) => element.checkVisibility() && !element.closest(".visually-hidden") && !element.matches(".visually-hidden"))
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width < smallest || height < smallest;
      })
      .map((element) => element.outerHTML.slice(0, 120));
  }, SMALLEST_TARGET_PX);
}
