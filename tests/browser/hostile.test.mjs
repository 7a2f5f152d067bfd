// Text from people is data: whatever someone writes, in every field and on every
// page, is shown as it was written and runs nothing. The content security policy is
// switched off here, so that it is the escaping that is looked at.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, test } from "node:test";

import { Guest, house } from "./support.mjs";

const PAYLOADS = JSON.parse(await readFile(new URL("../data/hostile/payloads.json", import.meta.url), "utf8"));
const WITHOUT_POLICY = { bypassCSP: true };
const NOTHING = { ran: false, links: 0, count: 0 };

// What a page makes of a text: whether something ran, whether a link would run it,
// and how often it stands there as text or in a field.
function look(page, text) {
  return page.evaluate((wanted) => {
    const bare = (value) => value.replace(/\s+/g, " ");
    const fields = [...document.querySelectorAll("input, textarea")].map((field) => field.value);
    const shown = bare([document.body.textContent, ...fields].join("\n"));
    const links = [...document.querySelectorAll("[href], [src], [action]")].filter((one) =>
      /^\s*(javascript|data):/i.test(one.getAttribute("href") ?? one.getAttribute("src") ?? one.getAttribute("action")),
    );
    return { ran: window.ran !== undefined, links: links.length, count: shown.split(bare(wanted)).length - 1 };
  }, text);
}

// Someone who writes the same hostile text wherever they can.
class Writer extends Guest {
  async writes(text, number) {
    await this.sends("/register", {
      name: text,
      email: `schrijver-${number}@gent.be`,
      password: "vier kaarten op tafel",
      municipality: "44021",
    });
    const road = await this.hasRoad("44021");
    await this.hasSorted(road, { now: ["K5", "I1"], later: ["K2"] });
    await this.sends(`${road}/explore`, { theme: "K", "note-K1": text, then: "stay" });
    const motivations = { vision: text, "motivation-K5": text, "note-K2": text };
    await this.sends(`${road}/motivate`, { ...motivations, then: "step-decide" });
    const set = await this.sends(`${road}/decide`, {});
    await this.opens("/workshops/new?template=short");
    const form = await this.page.evaluate(() =>
      Object.fromEntries(new FormData(document.querySelector("main form[action='/workshops']")).entries()),
    );
    const hall = await this.sends("/workshops", {
      ...form,
      title: text,
      place: text,
      programme: text,
      date: "2099-12-08",
      organisations: "Gent",
      listed: "yes",
    });
    await this.opens(`${hall}/script/edit`);
    const part = await this.page.locator("input[name=part]").inputValue();
    await this.sends(`${hall}/script`, { part, say: text, steps: text, then: "save" });
    await this.sends(`${hall}/notes`, { "note-K1": text });
    await this.opens(`${hall}/desk`);
    const code = (await this.page.locator("a[href^='/w/']").first().getAttribute("href")).split("/")[2];
    return { road, set, hall, code };
  }
}

describe("text from people", () => {
  const voorrang = house();

  test("the control: unescaped it does run", async () => {
    const anyone = await voorrang.welcomes(Guest, WITHOUT_POLICY);
    anyone.expects(/./);
    let ran = 0;
    for (const text of PAYLOADS) {
      await anyone.opens("/healthz");
      await anyone.page.setContent(`<p>${text}</p>`);
      await anyone.page.waitForTimeout(20);
      const seen = await look(anyone.page, text).catch(() => NOTHING);
      if (seen.ran) ran += 1;
    }
    anyone.troubles.length = 0;
    assert.ok(PAYLOADS.length >= 60, `${PAYLOADS.length} texts`);
    assert.ok(ran >= 12, `only ${ran} ran`);
  });

  test("is shown as it was written, on every page, and runs nothing", async () => {
    const stranger = await voorrang.welcomes(Guest, WITHOUT_POLICY);
    const asked = [];
    stranger.context.on("request", (request) => asked.push(request.url()));
    let looked = 0;
    for (const [number, text] of PAYLOADS.entries()) {
      const writer = await voorrang.welcomes(Writer, WITHOUT_POLICY);
      writer.context.on("request", (request) => asked.push(request.url()));
      const { road, set, hall, code } = await writer.writes(text, number);
      const visit = async (guest, path, least) => {
        await guest.opens(path);
        const seen = await look(guest.page, text);
        assert.deepEqual({ ran: seen.ran, links: seen.links }, { ran: false, links: 0 }, `${path}: ${text}`);
        assert.ok(seen.count >= least, `${path} shows ${seen.count} times: ${text}`);
        looked += 1;
      };
      // The name in the head of each page is one of these.
      await visit(writer, `${road}/explore`, 2);
      await visit(writer, `${road}/motivate`, 4);
      await visit(writer, set, 4);
      await visit(writer, `${set}/masterplan`, 3);
      await visit(writer, hall, 5);
      await visit(writer, `${hall}/settings`, 4);
      await visit(writer, `${hall}/script`, 2);
      await visit(writer, `${hall}/script/edit`, 2);
      await visit(writer, `${hall}/desk`, 2);
      await visit(writer, "/account/data", 2);
      await visit(stranger, hall, 4);
      await visit(stranger, `/w/${code}`, 1);
      await visit(stranger, `/w/${code}/projector`, 1);
      await visit(stranger, `/municipalities?q=${encodeURIComponent(text)}`, 1);
      await visit(stranger, `/login?next=${encodeURIComponent(text)}`, 0);
      await writer.context.close();
    }
    const elsewhere = asked.filter((url) => !url.startsWith("http://127.0.0.1:"));
    assert.deepEqual(elsewhere, [], "nothing is fetched from elsewhere");
    assert.ok(looked >= 15 * 60, `${looked} pages looked at`);
  });
});
