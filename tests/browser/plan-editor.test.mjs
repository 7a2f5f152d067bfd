// Writing a section of a plan: by two at once, without a connection, without a mouse,
// without scripts, and with what Word puts on the clipboard.

import assert from "node:assert/strict";
import { before, describe, test } from "node:test";

import { AxeBuilder } from "@axe-core/playwright";

import { GOOGLE, LIBREOFFICE, WORD } from "./clipboards.mjs";
import { Guest, PHONE, house } from "./support.mjs";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// Someone of the municipality, at work on its plan.
class Author extends Guest {
  get area() {
    return this.field("text");
  }

  get clash() {
    return this.page.locator("[data-asks] .plan-clash");
  }

  get left() {
    return this.page.locator("[data-asks] .plan-left");
  }

  text() {
    return this.area.inputValue();
  }

  reading() {
    return this.page.locator("[data-preview]");
  }

  // At the end of what is there.
  async types(text) {
    await this.area.focus();
    await this.page.keyboard.press("Control+End");
    await this.page.keyboard.type(text);
  }

  async sees(text) {
    await this.page.waitForFunction((text) => document.querySelector("#text").value.includes(text), text);
  }

  said(text) {
    return this.page.locator("[data-said]").filter({ hasText: text }).waitFor();
  }

  choice(name) {
    return this.page.locator(`[data-asks] [data-choice=${name}]`);
  }

  // As if it lay on the clipboard.
  async pastes(html, plain) {
    await this.area.focus();
    await this.area.evaluate(
      (area, { html, plain }) => {
        const data = new DataTransfer();
        if (html) data.setData("text/html", html);
        data.setData("text/plain", plain);
        const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
        // What nobody took care of the browser pastes itself.
        if (area.dispatchEvent(event)) document.execCommand("insertText", false, plain);
      },
      { html, plain: plain ?? "woorden" },
    );
  }

  async isSound(what) {
    const { violations } = await new AxeBuilder({ page: this.page }).withTags(RULES).analyze();
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160))}`), [], what);
  }
}

describe("writing a section", () => {
  const voorrang = house("demo");
  const sessions = {};
  let plan;

  before(async () => {
    for (const role of ["coordinator", "colleague"]) {
      const person = await voorrang.welcomes(Author);
      await person.page.goto(voorrang.links.find((link) => link.role === role).link);
      await person.goesTo(/\/work/, () => person.page.locator("main button").click());
      if (role === "coordinator") {
        const set = await person.hasSet(await person.hasRoad("44021"));
        plan = await person.sends(`${set}/masterplan`, { language: "nl" });
      }
      sessions[role] = await person.context.storageState();
    }
  });

  // A section of its own for each story, empty.
  async function section(title, options = {}) {
    const anke = await voorrang.welcomes(Author, { storageState: sessions.coordinator, ...options });
    const path = await anke.sends(`${plan}/sections`, { kind: "own", title });
    await anke.opens(path);
    return { anke, path };
  }

  async function colleague(path, options = {}) {
    const bert = await voorrang.welcomes(Author, { storageState: sessions.colleague, ...options });
    await bert.opens(path);
    return bert;
  }

  test("what one types is saved, and the other sees it", async () => {
    const { anke, path } = await section("Samen");
    const bert = await colleague(path);
    await anke.types("Wij willen één loket.");
    await anke.isSaved();
    await bert.sees("Wij willen één loket.");
    await bert.said("wijzigde dit onderdeel");
    await bert.reading().getByText("Wij willen één loket.").waitFor();
    // And back, with the cursor where it was.
    await anke.page.keyboard.press("Home");
    await bert.types(" En open data.");
    await bert.isSaved();
    await anke.sees("En open data.");
    await anke.page.keyboard.type("Ja: ");
    await anke.isSaved();
    await anke.page.reload();
    assert.equal(await anke.text(), "Ja: Wij willen één loket. En open data.");
  });

  test("who comes second has both texts, and nothing is sent before a choice", async () => {
    const { anke, path } = await section("Botsing");
    await anke.types("Eerste.\n\nTweede.");
    await anke.isSaved();
    const bert = await colleague(path);
    bert.expects(/status of 422/);
    // Bert is offline for a while.
    await bert.losesConnection();
    await bert.types("\n\nVan Bert.");
    await bert.isOffline();
    await anke.types(" En nog iets.");
    await anke.isSaved();
    await bert.getsConnectionBack();
    await bert.clash.waitFor();
    assert.ok(await bert.clash.evaluate((panel) => panel === document.activeElement), "the panel has the focus");
    const merged = await bert.clash.locator("[data-text=merged]").innerText();
    for (const words of ["Eerste.", "Tweede. En nog iets.", "Van Bert."]) assert.ok(merged.includes(words), merged);
    assert.match(await bert.clash.locator("[data-text=mine]").innerText(), /Tweede\.\s+Van Bert\./);
    await bert.isSound("two texts");
    let sent = 0;
    bert.page.on("request", (request) => (sent += Number(request.method() === "POST" && request.url().endsWith(path))));
    await bert.page.waitForTimeout(1500);
    assert.equal(sent, 0);
    await bert.choice("merged").press("Enter");
    await bert.isSaved();
    assert.equal(await bert.text(), merged.trim());
    await anke.sees("Van Bert.");
    assert.equal(await anke.text(), merged.trim());
  });

  test("one may keep one's own text, or take the other's", async () => {
    const { anke, path } = await section("Kiezen");
    const bert = await colleague(path);
    bert.expects(/status of 422/);
    for (const [choice, expected] of [["mine", "Van Bert mine"], ["theirs", "Van Anke theirs"]]) {
      await bert.losesConnection();
      await bert.area.fill(`Van Bert ${choice}`);
      await bert.isOffline();
      await anke.area.fill(`Van Anke ${choice}`);
      await anke.isSaved();
      await bert.getsConnectionBack();
      await bert.clash.waitFor();
      await bert.choice(choice).click();
      await bert.isSaved();
      assert.equal(await bert.text(), expected);
      await anke.sees(expected);
    }
  });

  test("one sees who is here, until they leave", async () => {
    const { anke, path } = await section("Wie is hier");
    const bert = await colleague(path);
    await bert.area.focus();
    const present = anke.page.locator(".plan-others .plan-present");
    await present.filter({ hasText: "hier nu bezig" }).waitFor();
    const desk = await voorrang.welcomes(Author, { storageState: sessions.coordinator });
    await desk.opens(plan);
    await desk.page.locator(".plan-sections .plan-present").first().waitFor();
    await bert.opens("/");
    await present.waitFor({ state: "detached" });
    await desk.page.locator(".plan-sections .plan-present").first().waitFor({ state: "detached" });
  });

  test("what was not saved survives a closed tab", async () => {
    const { anke, path } = await section("Gesloten");
    // Longer than a browser sends for a page that is gone.
    const long = "Dit mag niet weg. ".repeat(4000).trim();
    const closes = async (text) => {
      await anke.losesConnection();
      await anke.area.fill(text);
      await anke.isOffline();
      await anke.page.close();
      await anke.getsConnectionBack();
      await anke.opensTab();
      await anke.opens(path);
      await anke.left.waitFor();
    };
    await closes(long);
    assert.equal(await anke.text(), "");
    assert.match(await anke.left.innerText(), /U had hier nog tekst[^]*Dit mag niet weg\./);
    await anke.isSound("what was left");
    await anke.choice("mine").click();
    await anke.isSaved();
    await anke.page.reload();
    assert.equal(await anke.text(), long);
    assert.equal(await anke.left.count(), 0);
    // Thrown away is thrown away.
    await closes(`${long} Of toch.`);
    await anke.choice("none").click();
    await anke.page.reload();
    assert.equal(await anke.text(), long);
    assert.equal(await anke.left.count(), 0);
  });

  test("leaving within the pause takes along what was typed", async () => {
    const { anke, path } = await section("Weg");
    await anke.types("Snel weg.");
    await anke.opens("/about");
    await anke.opens(path);
    // On the page, or a moment later when the page was faster.
    await anke.sees("Snel weg.");
    await anke.left.waitFor({ state: "detached" });
  });

  test("by keyboard alone: toolbar, list, table, save", async () => {
    const { anke } = await section("Toetsen");
    const { page } = anke;
    const focused = () => page.evaluate(() => document.activeElement.dataset.tool ?? document.activeElement.id);
    await anke.area.focus();
    await page.keyboard.type("Doelen");
    await page.keyboard.press("Shift+Tab");
    assert.equal(await focused(), "heading");
    await page.keyboard.press("Enter");
    assert.equal(await focused(), "text");
    assert.equal(await anke.text(), "## Doelen");
    await page.keyboard.press("End");
    await page.keyboard.type("\n\nWij ");
    await page.keyboard.press("Control+B");
    await page.keyboard.type("kiezen");
    await page.keyboard.press("Control+B");
    await page.keyboard.press("End");
    await page.keyboard.type("\n\n- een\ntwee\n\n");
    assert.equal(await anke.text(), "## Doelen\n\nWij **kiezen**\n\n- een\n- twee\n");
    await page.keyboard.press("Control+Z");
    await page.keyboard.press("Control+Y");
    await page.keyboard.press("Shift+Tab");
    for (let at = 0; (await focused()) !== "table"; at += 1) {
      assert.ok(at < 12);
      await page.keyboard.press("ArrowRight");
    }
    await page.keyboard.press("Enter");
    await page.keyboard.type("Wat");
    await anke.reading().locator("table th").first().filter({ hasText: "Wat" }).waitFor();
    assert.equal(await anke.reading().locator("table th").count(), 3);
    assert.deepEqual(await anke.reading().locator("li").allInnerTexts(), ["een", "twee"]);
    assert.equal(await anke.reading().locator("strong").innerText(), "kiezen");
    await anke.reading().getByRole("heading", { name: "Doelen" }).waitFor();
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.hasAttribute("data-save")), true, "Tab leaves the field");
    await page.keyboard.press("Enter");
    await anke.isSaved();
  });

  test("from Word come headings, lists and a table", async () => {
    const { anke, path } = await section("Uit Word");
    await anke.pastes(WORD, "Onze koers …");
    const text = await anke.text();
    assert.equal(text, WORD.markdown ?? text);
    const reading = anke.reading();
    await reading.getByRole("heading", { name: "Onze koers" }).waitFor();
    await reading.getByRole("heading", { name: "Wat we willen" }).waitFor();
    assert.equal(await reading.locator("ul > li").first().evaluate((item) => item.firstChild.textContent.trim()), "Eén loket");
    assert.equal(await reading.locator("ul ul li").first().innerText(), "ook digitaal");
    assert.equal(await reading.locator("ol li").count(), 2);
    assert.deepEqual(await reading.locator("th").allInnerTexts(), ["Actie", "Bedrag"]);
    assert.equal(await reading.locator("td").last().innerText(), "€ 10.000 | per jaar");
    assert.equal(await reading.locator("strong").first().innerText(), "vetgedrukt en cursief");
    for (const trace of ["mso", "style", "<o:p>", "Calibri", "supportLists", "Opmerking van Jan"]) assert.ok(!text.includes(trace), `${trace} in ${text}`);
    // As a whole it can be taken back.
    await anke.isSaved();
    await anke.area.focus();
    await anke.page.keyboard.press("Control+Z");
    assert.equal(await anke.text(), "");
    await anke.page.keyboard.press("Control+Shift+Z");
    await anke.isSaved();
    const answer = await anke.context.request.get(`${plan}/document/html`);
    const html = await answer.text();
    for (const part of ["Onze koers", "Eén loket", "ook digitaal", "€ 10.000 | per jaar"]) assert.ok(html.includes(part), part);
    assert.equal(path.startsWith(plan), true);
  });

  test("so they do from Google Docs and LibreOffice", async () => {
    const { anke } = await section("Uit andere");
    for (const html of [GOOGLE, LIBREOFFICE]) {
      await anke.area.fill("");
      await anke.pastes(html);
      assert.equal(await anke.text(), "## Onze koers\n\nWij **kiezen** voor *mensen* en [lezen](https://gent.be/plan).\n\n- Eén loket\n  - ook digitaal\n- Open data\n\n| Actie | Bedrag |\n| --- | --- |\n| Loket | € 1 |");
    }
  });

  test("what is pasted runs nothing", async () => {
    const { anke } = await section("Vreemd");
    const bad = `<h1>Kop<script>window.ran = 1</script></h1><p><img src=x onerror="window.ran = 2"><b onclick="window.ran = 3">vet</b> &lt;script&gt;window.ran = 4&lt;/script&gt; <a href="javascript:window.ran = 5">klik</a></p><svg onload="window.ran = 6"><text>x</text></svg><iframe srcdoc="<script>parent.ran = 7</script>"></iframe><style>p { color: red }</style>`;
    await anke.pastes(bad);
    assert.equal(await anke.text(), "## Kop\n\n**vet** \\<script>window.ran = 4\\</script> klik");
    await anke.reading().getByText("<script>window.ran = 4</script>").waitFor();
    await anke.isSaved();
    assert.equal(await anke.page.evaluate(() => window.ran), undefined);
    assert.equal(await anke.reading().locator("script, img, a").count(), 0);
  });

  test("two million characters are one sentence, and the page goes on", async () => {
    const { anke } = await section("Te groot");
    await anke.types("Kort.");
    await anke.isSaved();
    for (const html of [undefined, `<p>${"<b>woord</b> ".repeat(200_000)}</p>`]) {
      const began = Date.now();
      await anke.pastes(html, "woord ".repeat(350_000));
      await anke.said(/2\.100\.000 tekens, en er passen er nog 99\.995 bij\. Er is niets geplakt\./);
      assert.ok(Date.now() - began < 3000, `${Date.now() - began} ms`);
    }
    assert.equal(await anke.text(), "Kort.");
    await anke.types(" Verder.");
    await anke.isSaved();
    // As long as it may be it goes in, and one more is too long.
    const most = "woord\n".repeat(16_000);
    await anke.pastes(undefined, most);
    await anke.isSaved();
    await anke.types("x".repeat(10));
    await anke.isSaved();
    await anke.area.evaluate((area) => {
      area.value += "y".repeat(9000);
      area.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await anke.state("Deze tekst is te lang en nog niet bewaard.");
    await anke.page.locator(".left.is-over").waitFor();
  });

  test("remarks are made, dealt with and opened again", async () => {
    const { anke, path } = await section("Opmerkingen");
    await anke.field("comment").fill("Klopt dit bedrag?");
    await anke.goesTo(/#comments/, () => anke.button("Plaats opmerking").click());
    const bert = await colleague(path);
    await bert.page.getByText("Klopt dit bedrag?").waitFor();
    await bert.button("Afgehandeld").click();
    await bert.page.locator("summary", { hasText: "Afgehandeld (1)" }).click();
    await bert.button("Toch nog open").click();
    await bert.page.locator(".plan-comments > ul").getByText("Klopt dit bedrag?").waitFor();
  });

  test("on a phone one writes or reads", async () => {
    const { anke } = await section("Telefoon", { viewport: PHONE, hasTouch: true, isMobile: true });
    await anke.types("Op de trein.");
    assert.equal(await anke.reading().isVisible(), false);
    await anke.button("Lezen").click();
    await anke.reading().getByText("Op de trein.").waitFor();
    assert.equal(await anke.area.isVisible(), false);
    await anke.button("Schrijven").click();
    assert.equal(await anke.text(), "Op de trein.");
    await anke.isSaved();
    assert.equal(await anke.page.evaluate(() => document.documentElement.scrollWidth), PHONE.width);
  });

  test("without scripts the second one has both texts", async () => {
    const { anke, path } = await section("Zonder", { javaScriptEnabled: false });
    const bert = await colleague(path, { javaScriptEnabled: false });
    bert.expects(/status of 422/);
    await anke.area.fill("Van Anke.");
    await anke.button("Bewaren").first().click();
    await bert.area.fill("Van Bert.");
    await bert.button("Bewaren").first().click();
    const clash = bert.page.locator(".plan-clash");
    await clash.waitFor();
    assert.match(await clash.innerText(), /bewaarde iemand anders/);
    assert.equal(await bert.text(), "Van Anke.\n\nVan Bert.");
    await bert.button("Bewaren").first().click();
    await bert.page.waitForURL(`${path}?saved=yes`);
    await bert.page.getByText("Alles is bewaard.").waitFor();
    assert.equal(await bert.text(), "Van Anke.\n\nVan Bert.");
  });

  test("sections are dragged, moved with keys, taken out and put back", async () => {
    const { anke } = await section("Verhuist");
    await section("Verhuist ook");
    const { page } = anke;
    await anke.opens(plan);
    const titles = () => page.locator("[data-section][data-annex=false]").evaluateAll((rows) => rows.map((row) => row.dataset.title));
    const began = await titles();
    const row = page.locator("[data-section][data-title=Verhuist]");
    const at = began.indexOf("Verhuist");
    await row.locator("[data-grip]").press("ArrowUp");
    await page.locator("[data-announce]").filter({ hasText: `Verhuist staat nu op plaats ${at} van ${began.length}.` }).waitFor({ state: "attached" });
    assert.ok(await row.locator("[data-grip]").evaluate((grip) => grip === document.activeElement));
    await page.reload();
    assert.equal((await titles()).indexOf("Verhuist"), at - 1);
    // Two places up, by the handle.
    await row.evaluate((row) => row.scrollIntoView({ block: "center" }));
    const grip = await row.locator("[data-grip]").boundingBox();
    const target = await page.locator("[data-section]").nth(at - 3).boundingBox();
    await page.mouse.move(grip.x + 10, grip.y + 10);
    await page.mouse.down();
    await page.mouse.move(grip.x + 10, target.y + 5, { steps: 12 });
    await page.mouse.up();
    await page.locator("[data-announce]").filter({ hasText: `Verhuist staat nu op plaats ${at - 2} van` }).waitFor({ state: "attached" });
    await page.reload();
    assert.equal((await titles()).indexOf("Verhuist"), at - 3);
    await anke.isSound("the plan");

    await page.getByRole("button", { name: "Verhuist weghalen" }).click();
    const gone = page.locator("#taken-out");
    await gone.filter({ hasText: "Verhuist is weggehaald." }).waitFor();
    await anke.isSound("taken out");
    await gone.getByRole("button", { name: "Zet terug" }).click();
    await row.waitFor();
    assert.equal((await titles()).indexOf("Verhuist"), at - 3);
  });

  test("a section is sound with text in it", async () => {
    const { anke } = await section("Gezond");
    await anke.pastes(WORD, "x");
    await anke.isSaved();
    await anke.reading().locator("table").waitFor();
    await anke.isSound("a section");
  });
});
