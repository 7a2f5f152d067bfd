// Text from people is data: whatever someone writes, in every field and in every
// role, is shown as it was written on every page and in every file, and runs
// nothing. The content security policy is switched off here, so that it is the
// escaping that is looked at.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, test } from "node:test";

import { PAYLOADS, WITHOUT_POLICY, Watch, Words, Writer } from "./hostile.mjs";
import { Story } from "./hostile-story.mjs";
import { FROM, decoded, read, startServer } from "./mail-server.mjs";
import { house } from "./support.mjs";

const VERBS = { show: "GET", act: "POST", keep: "PUT" };
const TABLE = await readFile(new URL("../../src/app.rs", import.meta.url), "utf8");
const ROUTES = [...TABLE.matchAll(/^ {8}(show|act|keep)\("([^"]+)"/gm)].map(([, verb, route]) => [VERBS[verb], route]);

// Where nobody looks, and why.
const NO_TEXT = "holds nothing anyone wrote";
const UPDATES = "says that something changed; what did is fetched as a part of the page";
const PROVIDER = "is not there without a provider to log in at";
const SAME_PICTURE = "is drawn as what was picked by hand is, which is looked at";
const SAME_REPORT = "is made as the report on what was picked, which is read in every format";
const NOT_LOOKED_AT = {
  "/healthz": NO_TEXT,
  "/static/{hash}/{*name}": NO_TEXT,
  "/account/second-factor/codes.txt": NO_TEXT,
  "/api/v1/openapi.json": NO_TEXT,
  "/api/v1/me": "is what a participant's own page shows, as JSON",
  "/api/v1/me/results/{round}": "is what the page of results shows, as JSON",
  "/roads/{id}": "leads on to a page of the road",
  "/login/oidc": PROVIDER,
  "/logout/oidc": PROVIDER,
  "/login/oidc/callback": PROVIDER,
  "/w/{code}/events": UPDATES,
  "/w/{code}/projector/events": UPDATES,
  "/workshops/{id}/events": UPDATES,
  "/api/v1/me/events": UPDATES,
  "/comparisons/partnerships/{key}/joint/events": UPDATES,
  "/masterplans/{id}/events": UPDATES,
  "/masterplans/{id}/look/logo.png": NO_TEXT,
  "/comparisons/partnerships/{key}/{file}": SAME_PICTURE,
  "/comparisons/workshops/{id}/{file}": SAME_PICTURE,
  "/comparisons/provinces/{code}/{file}": SAME_PICTURE,
  "/comparisons/public/{file}": SAME_PICTURE,
  "/comparisons/partnerships/{key}/report/{format}": SAME_REPORT,
  "/comparisons/workshops/{id}/report/{format}": SAME_REPORT,
  "/comparisons/provinces/{code}/report/{format}": SAME_REPORT,
  "/comparisons/public/report/{format}": SAME_REPORT,
};
// Fields for text that nobody fills, and why.
const NOT_FILLED = {};
// Ways in which a text reaches a page, for the control.
const PLACES = [
  (text) => `<p>${text}</p>`,
  (text) => `<input value="${text}">`,
  (text) => `<input value='${text}'>`,
  (text) => `<textarea>${text}</textarea>`,
  (text) => `<title>${text}</title><!-- ${text} -->`,
  (text) => `<a href="${text}">klik</a>`,
];

// Fewer would mean that part of the story was not told.
const FEWEST = { pages: 400, fields: 60, payloads: 60 };

describe("text from people", () => {
  const plain = house("demo");
  const voorrang = house("demo");
  const watch = new Watch(ROUTES);

  test("the control: unescaped it does run, and is found", async () => {
    const seeing = new Watch(ROUTES);
    const anyone = await voorrang.welcomes(Writer, WITHOUT_POLICY);
    anyone.expects(/./);
    await anyone.writesUnder(seeing);
    const found = { ran: 0, seen: 0 };
    for (const place of PLACES) {
      await anyone.opens("/healthz");
      const parts = PAYLOADS.map((text) => `<iframe srcdoc="${place(text).replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"></iframe>`);
      await anyone.page.setContent(parts.join(""));
      await anyone.page.waitForTimeout(300);
      for (const frame of anyone.page.frames().slice(1)) {
        const ran = await frame.evaluate(() => window.ran).catch(() => undefined);
        if (ran !== undefined) found.ran += 1;
      }
    }
    // Each by itself in a page: what the eye of these tests says of it.
    await anyone.page.setContent("<p>gewoon</p>");
    await seeing.looksAt(anyone.page, ["gewoon"], "control");
    assert.deepEqual(seeing.faults, []);
    seeing.isLearning = false;
    for (const text of PAYLOADS) {
      // What ran before must not count for this one.
      await anyone.opens("/healthz");
      await anyone.page.setContent(`<p>${text}</p>`).catch(() => {});
      const before = seeing.faults.length;
      // One that leads away takes the page along.
      await seeing.looksAt(anyone.page, [text], "control").catch(() => seeing.faults.push("gone"));
      if (seeing.faults.length > before) found.seen += 1;
    }
    anyone.troubles.length = 0;
    assert.ok(PAYLOADS.length >= 60, `${PAYLOADS.length} texts`);
    assert.ok(found.ran >= 30, `only ${found.ran} ran`);
    assert.ok(found.seen < PAYLOADS.length, "what is harmless here is left alone");
    assert.ok(found.seen >= 40, `only ${found.seen} were found`);
  });

  test("in harmless words, to know what pages are made of", { timeout: 600_000 }, async () => {
    await new Story(plain, watch, new Words(false), "1").isTold();
    assert.deepEqual(watch.faults, []);
  });

  test("in hostile words, on every page and in every file", { timeout: 600_000 }, async () => {
    watch.isLearning = false;
    watch.visited.clear();
    const story = new Story(voorrang, watch, new Words(true), "2");
    await story.isTold();
    await story.isToldAgain();
    assert.deepEqual(watch.faults, []);
    assert.deepEqual(watch.ran, [], "something ran");
    const elsewhere = watch.asked.filter((url) => !/^(http:\/\/127\.0\.0\.1:|data:)/.test(url));
    assert.deepEqual(elsewhere, [], "nothing is fetched from elsewhere");
    assert.ok(watch.looks >= FEWEST.pages, `${watch.looks} pages looked at`);
  });

  test("no page was left out", () => {
    const shown = ROUTES.filter(([verb]) => verb === "GET").map(([, route]) => route);
    assert.ok(shown.length > 80, "the table of routes was read");
    const leftOut = shown.filter((route) => !watch.visited.has(route));
    assert.deepEqual(leftOut.sort(), Object.keys(NOT_LOOKED_AT).sort());
  });

  test("no field was left out", () => {
    const filled = (field) => (watch.filled.get(field)?.size ?? 0) >= FEWEST.payloads;
    const leftOut = [...watch.seen.keys()].filter((field) => !filled(field));
    assert.deepEqual(leftOut.sort(), Object.keys(NOT_FILLED).sort());
    assert.ok(watch.seen.size >= FEWEST.fields, `${watch.seen.size} fields`);
  });
});

describe("text from people, in mail", () => {
  const voorrang = house("demo", async () => {
    const mail = await startServer({ authOptional: true, disabledCommands: ["STARTTLS", "AUTH"] });
    const settings = { VOORRANG_SMTP_URL: `smtp://localhost:${mail.port}?tls=none`, VOORRANG_MAIL_FROM: FROM };
    return { mail, settings, stop: mail.stop };
  });

  test("is a line of text in it", async () => {
    const watch = new Watch(ROUTES);
    const words = new Words(true);
    const anke = await (await voorrang.welcomes(Writer, WITHOUT_POLICY)).writesUnder(watch);
    await anke.page.goto(voorrang.links.find(({ role }) => role === "coordinator").link);
    await anke.goesTo(/\/work/, () => anke.page.locator("main button").click());
    const name = words.line(100);
    await anke.sends("/account/name", { name });
    await anke.sends("/organisations/44021/people/invitations", { role: "colleague", email: "bert@gent.be" });
    const { received } = voorrang.prepared.mail;
    for (let waited = 0; received.length === 0 && waited < 100; waited += 1) await anke.page.waitForTimeout(50);
    const { headers, text } = read(received[0].raw);
    assert.equal(headers["Content-Type"], "text/plain; charset=utf-8");
    assert.ok(text.replaceAll("\r\n", "\n").includes(name), text);
    assert.ok(!/<|evil/.test(decoded(headers.Subject)));
    const stranger = await (await voorrang.welcomes(Writer, WITHOUT_POLICY)).writesUnder(watch);
    stranger.who = "stranger";
    await stranger.page.goto("/login/forgotten");
    await stranger.submits("/login/forgotten", { email: words.all() }, [words.all()]);
    const faults = watch.faults.filter((fault) => !fault.includes("has an element"));
    assert.deepEqual([faults, watch.ran], [[], []]);
  });
});
