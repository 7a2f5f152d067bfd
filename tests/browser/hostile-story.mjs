// One story in which everyone writes wherever they can, and looks at every page
// there is on the way. Told twice: in harmless words, so that it is known what the
// pages are made of, and in hostile ones.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { codeOf } from "./authenticator.mjs";
import { eventOf, markdownPage, pdfText, rowsOf, sheetOf, squashed, stringsOf, tomlOf, wordText } from "./exports.mjs";
import { PAYLOADS, WITHOUT_POLICY, Writer, isFormula, packs } from "./hostile.mjs";
import { BINARY, withSettings } from "./support.mjs";

const PASSWORD = "vier kaarten op tafel";
const DECK = "/admin/catalogues/v-ict-or-2016";
const THEMES = ["K", "O", "I"];
const CARDS = { K: 6, O: 5, I: 7 };
const ALL_CARDS = THEMES.flatMap((theme) => Array.from({ length: CARDS[theme] }, (_, index) => `${theme}${index + 1}`));
const NOW = ["K5", "O1", "K1"];
const LEFT_OUT = ["I2", "O3"];
// Everything a text can be made up with, so that it is known what that looks like.
const MADE_UP = "## Kop\n\n### Subkop\n\n**vet**, *cursief*, ***beide*** en [een link](http://127.0.0.1/plan)\n\n- een\n  - twee\n    - drie\n\n1. eerst\n   1. dan\n\n> citaat\n\n**Tabel**\n\n| a | b |\n| --- | --- |\n| **c** | d |";

// A cell as the list wants it.
const cell = (text) => `"${text.replaceAll('"', '""')}"`;
const csv = (...rows) => ["key;name;region;former_names;external_uri", ...rows.map((row) => row.map(cell).join(";"))].join("\n");
const file = (text) => ({ name: "file.txt", mimeType: "text/plain", buffer: Buffer.from(text) });

// The deck in other words: everything that is text to read.
function reworded(deck, words, version) {
  const isFixed = /^(format|key|version|languages|code|theme|card|derived|kind) = /;
  const text = () => JSON.stringify(words.line(200));
  const lines = deck.split("\n").map((line) => (isFixed.test(line) ? line : line.replace(/^((?:\w+ = |  )?)"(?:[^"\\]|\\.)*"/, (_, before) => before + text())));
  return lines.join("\n").replace(/^version = .*/m, `version = "${version}"`);
}

export class Story {
  constructor(voorrang, watch, words, edition) {
    Object.assign(this, { voorrang, watch, words, edition });
    this.people = {};
    this.names = {};
  }

  async meets(who, options = {}) {
    const person = await this.voorrang.welcomes(Writer, { ...WITHOUT_POLICY, ...options });
    person.who = who;
    return (this.people[who] = await person.writesUnder(this.watch));
  }

  async isTold() {
    await this.everyoneComes();
    await this.theInstallationIsKept();
    await this.organisationsAreKept();
    await this.decksAreKept();
    await this.someoneRegisters();
    await this.someoneIsInvited();
    await this.aRoadIsWalked();
    await this.somethingIsCounted();
    await this.sessionsAreHeld();
    await this.somethingIsDecidedTogether();
    await this.setsAreShownAndCompared();
    await this.anyoneLooksAround();
    await this.principlesAreWorkedOut();
    await this.aPlanIsWritten();
    await this.objectivesAreWorkedOut();
    await this.itIsFollowed();
    await this.itsVersionsAreRead();
    await this.everythingIsTakenAway();
  }

  async everyoneComes() {
    await this.meets("stranger");
    for (const { role, link } of this.voorrang.links) {
      const person = await this.meets(role);
      await person.visits(new URL(link).pathname);
      await person.goesTo(/\/work/, () => person.page.locator("main button").click());
      this.names[role] = this.words.line(100);
      await person.sends("/account/name", { name: this.names[role] });
    }
  }

  async theInstallationIsKept() {
    const { administrator, stranger } = this.people;
    const form = await administrator.form("/admin/settings", "form[action='/admin/settings']");
    const told = {
      controller: this.words.lines(1000),
      contact_email: this.words.email(),
      dpo_email: this.words.email(),
      hosting: this.words.lines(1000),
      accessibility_review: this.words.lines(1000),
    };
    await administrator.sends("/admin/settings", { ...form, ...told });
    await administrator.visits("/admin/settings", [...Object.values(told), this.names.administrator]);
    await stranger.visits("/privacy", [told.controller, told.contact_email, told.dpo_email, told.hosting]);
    await stranger.visits("/accessibility", [told.accessibility_review, told.contact_email]);
    const all = this.words.all("\n");
    await administrator.submits(
      "/admin/settings",
      { ...form, controller: all, contact_email: all, dpo_email: all, hosting: all, accessibility_review: all },
      [all],
    );
  }

  async organisationsAreKept() {
    const { administrator } = this.people;
    const { words, edition } = this;
    const { name, ...rest } = { name: words.name(120), province: words.line(120), former_names: words.lines(2000), kbo_number: "", inhabitants: "" };
    this.key = `NL-${edition}1`;
    this.municipality = name;
    await administrator.visits("/admin/organisations/new");
    const made = await administrator.sends("/admin/organisations", { name, nis_code: this.key, ...rest });
    const page = made.split("?")[0];
    await administrator.visits(page, [name, rest.province, rest.former_names]);
    await administrator.sends(page, { name, ...rest });
    const all = words.all();
    const wrong = { name: all, nis_code: all, province: all, former_names: all, kbo_number: all, inhabitants: all };
    await administrator.submits("/admin/organisations", wrong, [all]);
    await administrator.submits(page, wrong, [all]);
    await administrator.visits("/admin/organisations", [name]);
    await administrator.visits(`/admin/organisations?q=${encodeURIComponent(this.key)}`, [name]);

    const partnership = words.line(120);
    this.partnership = partnership;
    await administrator.visits("/admin/partnerships/new", [name]);
    const members = ["46025", "12007", page.split("/").at(-1)];
    const place = (await administrator.sends("/admin/partnerships", { name: partnership, member: members })).split("?")[0];
    await administrator.visits(place, [partnership, name]);
    await administrator.sends(place, { name: partnership, member: members, valid_until: "" });
    this.kept = { page, members, place, province: rest.province };
    await administrator.submits("/admin/partnerships", { name: all.repeat(2), member: members }, [all]);
    await administrator.submits(place, { name: all.repeat(2), member: members }, [all]);
    await administrator.visits(`/organisations/${place.split("/").at(-1)}/people`, [partnership]);

    await administrator.visits("/admin/organisations/merge", [name]);
    await administrator.submits("/admin/organisations/merge", { from: all, into: all, on: "2026-01-01" }, [all]);

    await administrator.visits("/admin/organisations/import");
    const rows = Array.from({ length: words.isHostile ? 40 : 2 }, (_, number) => {
      const former = [words.name(120), words.name(120)].filter((text) => !isFormula(text));
      return [`NL-${edition}L${number}`, words.name(120), words.name(200), former.join("|"), ""];
    });
    const brings = async (path, form, texts) => {
      await administrator.page.goto(path);
      for (const [field, value] of Object.entries(form)) {
        if (field === "file") await administrator.page.locator("#file").setInputFiles(file(value));
        else await administrator.page.locator(`#${field}`).evaluate((area, text) => (area.value = text), value);
      }
      administrator.watch.notes("POST", path, form);
      await Promise.all([administrator.page.waitForEvent("load"), administrator.button("Kijk het na").click()]);
      await administrator.watch.looksAt(administrator.page, texts, `POST ${path}`);
      return new URL(administrator.page.url()).pathname;
    };
    this.brings = brings;
    const list = csv(["44021", "Gent", "Oost-Vlaanderen", words.name(100), ""], ...rows);
    const preview = await brings("/admin/organisations/import", { file: list }, rows.map((row) => row[1]));
    await administrator.visits(preview, rows.map((row) => row[1]));
    const seen = await administrator.page.locator("[name=seen]").inputValue();
    await administrator.sends(preview, { seen });
    await administrator.visits("/admin/organisations", rows.map((row) => row[1]));
    const keys = words.isHostile ? PAYLOADS : ["geen sleutel"];
    const refused = keys.map((text, number) => (isFormula(text) ? [`NL-${number}`, text, "", "", ""] : [text, "x", "", "", text])).slice(0, 50);
    await brings("/admin/organisations/import", { file: csv(...refused) }, refused.map((row) => (row[0].startsWith("NL-") ? row[1] : row[0]).slice(0, 40)));
    await brings("/admin/organisations/import", { file: csv(...keys.slice(0, 40).map((text, number) => [`NL-${number}`, "x", "", "", text || "x"]).filter((row) => !isFormula(row[4]))) }, []);
  }

  async decksAreKept() {
    const { administrator, stranger } = this.people;
    const { words } = this;
    const deck = await administrator.html(`${DECK}/2026.1/export`);
    const version = `vreemd-${this.edition}`;
    this.deck = reworded(deck, words, version);
    const title = (language, text) => JSON.parse(text.match(new RegExp(`\\[cards\\.${language}\\]\\ntitle = (".*")`))[1]);
    const first = title("nl", this.deck);
    await administrator.visits("/admin/catalogues/import");
    const preview = await this.brings("/admin/catalogues/import", { file: this.deck }, [first]);
    await administrator.visits(preview, [first]);
    await administrator.sends(preview);
    await administrator.sends(`${DECK}/${version}/activate`);
    await administrator.visits("/admin/catalogues", [JSON.parse(this.deck.match(/\[name\]\nnl = (".*")/)[1])]);
    await stranger.visits("/cards", [first]);
    await stranger.visits("/cards/K1", [first]);
    await stranger.visits("/translation");
    await stranger.visits("/about");
    const all = words.all("\n");
    await this.brings("/admin/catalogues/import", { text: all }, [all]);
    const wrong = this.deck.replace(/^code = ".*"/gm, () => `code = ${JSON.stringify(words.line(60))}`).replace(/^theme = ".*"/gm, () => `theme = ${JSON.stringify(words.line(60))}`);
    await this.brings("/admin/catalogues/import", { file: wrong }, []);

    const wording = `${DECK}/${version}/wording`;
    const form = await administrator.form(wording, `form[action$="/wording"]`);
    for (const name of Object.keys(form)) {
      if (/^(title|name)-/.test(name)) form[name] = words.line(200);
      if (/^(statement|provenance)-/.test(name)) form[name] = words.lines(1000);
      if (/^rationale-/.test(name)) form[name] = words.lines(5000);
      // As many as there are in the other languages.
      if (/^implications-/.test(name)) form[name] = String(form[name]).trim().split("\n").map(() => words.line(1000)).join("\n");
    }
    await administrator.visits(wording, [first]);
    form.version = `woorden-${this.edition}`;
    form.languages = "keep";
    await administrator.sends(wording, form);
    await administrator.sends(`${DECK}/${form.version}/activate`);
    this.wording = form;
    this.version = form.version;
    await administrator.visits(`${DECK}/${form.version}/wording`, Object.entries(form).filter(([name]) => /-(K1|nl|fr)$/.test(name)).map(([, text]) => text));
    const far = Object.fromEntries(Object.keys(form).map((name) => [name, words.all()]));
    await administrator.submits(wording, { ...form, version: far.version, "title-K1": far.version, "name-nl": far.version }, [far.version]);
    await stranger.visits("/cards", [form["title-K1"]]);
    await stranger.visits("/cards/K1", [form["title-K1"], form["statement-K1"], form["rationale-K1"]]);
    await stranger.visits("/about", [form["provenance-nl"]]);
    this.cards = Object.fromEntries(ALL_CARDS.map((card) => [card, form[`title-${card}`]]));
  }

  async someoneRegisters() {
    const { words, edition } = this;
    const carla = await this.meets("newcomer");
    const { administrator, coordinator, colleague } = this.people;
    this.names.newcomer = words.line(100);
    this.email = words.email();
    await carla.visits("/register", [this.municipality]);
    await carla.sends("/register", { name: this.names.newcomer, email: this.email, password: PASSWORD, municipality: "44021" });
    const both = [this.names.newcomer, this.email];
    await carla.visits("/account", both);
    await carla.visits("/account/confirm?next=/account", [this.names.newcomer]);
    await carla.visits("/account/roles", [this.names.newcomer, this.municipality, this.partnership]);
    await carla.sends("/account/email", { email: (this.email = words.email()), proof: PASSWORD });
    both[1] = this.email;
    await carla.visits("/account", both);
    await carla.visits("/account/data", both);
    await carla.visits("/account/erase", [this.names.newcomer]);
    const all = words.all();
    await carla.submits("/account/name", { name: all }, [all]);
    await carla.submits("/account/email", { email: all, proof: PASSWORD }, [all]);

    await coordinator.visits("/organisations/44021/people", both);
    await colleague.visits("/organisations/44021/people", [this.names.coordinator, this.names.colleague]);
    await administrator.visits("/admin", [this.names.newcomer]);
    await administrator.visits(`/admin/accounts?q=${encodeURIComponent(this.email.slice(-11))}`, both);
    const account = await administrator.page.locator("a.admin-list-name").first().getAttribute("href");
    await administrator.visits(account, both);
    await administrator.submits(`${account}/roles`, { role: "colleague", organisation: all }, [all]);
    await administrator.sends(`${account}/roles`, { role: "coordinator", organisation: this.key });
    await administrator.visits(account, [...both, this.municipality]);
    const reset = await administrator.sends(`${account}/reset`);
    await administrator.visits(reset, both);
    const link = new URL((await administrator.page.locator("code").first().innerText()).trim());
    const { stranger } = this.people;
    await stranger.visits(link.pathname, [this.email]);
    const made = execFileSync(BINARY, ["account", "admin", this.email, "--database", this.voorrang.database], { env: withSettings(), encoding: "utf8" });
    await carla.visits(new URL(made.match(/http\S+/)[0]).pathname, [this.names.newcomer]);
    await stranger.visits(new URL(made.match(/http\S+/)[0]).pathname, [this.email]);

    await carla.sends("/account/second-factor");
    await carla.visits("/account/second-factor", [this.names.newcomer]);
    const secret = await carla.page.locator("#secret").innerText();
    await carla.submits("/account/second-factor/confirm", { code: all }, []);
    await carla.sends("/account/second-factor/confirm", { code: codeOf(secret) });
    await carla.visits("/account/second-factor/codes", [this.names.newcomer]);
    await carla.sends("/logout");
    await carla.sends("/login", { email: this.email, password: PASSWORD });
    await carla.visits("/login/code");
    await carla.submits("/login/code", { code: all }, []);
    await carla.submits("/login/code", { recovery: all }, []);
    await carla.sends("/login/code", { code: codeOf(secret, Date.now() + 30_000) });

    await stranger.visits("/register");
    await stranger.submits("/register", { name: all, email: all, password: "x", municipality: all, next: all }, [all]);
    await stranger.visits(`/login?next=${encodeURIComponent(all)}`);
    await stranger.submits("/login", { email: all, password: "x", next: all }, [all]);
    await stranger.visits("/login/forgotten");

    const leaving = await this.meets("leaving");
    await leaving.sends("/register", { name: words.line(100), email: words.email(), password: PASSWORD, municipality: "none" });
    await leaving.sends("/account/erase", { sure: "yes" });
    await leaving.visits("/account/erased");
    await administrator.visits("/admin/log", [this.names.newcomer]);
    await administrator.visits(`/admin/log?account=${encodeURIComponent(this.email)}`, [this.email]);
    await administrator.visits(`/admin/log?account=${encodeURIComponent(all)}`, [all]);
    for (const page of ["status", "retention", "backups"]) await administrator.visits(`/admin/${page}`, [this.names.administrator]);
  }

  async someoneIsInvited() {
    const { coordinator, stranger, newcomer, "partnership-coordinator": partner, "member-viewer": member } = this.people;
    const email = this.words.email();
    const people = "/organisations/44021/people";
    const invited = await coordinator.sends(`${people}/invitations`, { role: "colleague", email });
    await coordinator.visits(invited, [email, this.names.newcomer]);
    const link = new URL((await coordinator.page.locator("#invited code").innerText()).trim());
    await stranger.visits(link.pathname, [this.names.coordinator]);
    await newcomer.visits(link.pathname, [this.names.coordinator, this.names.newcomer]);
    const all = this.words.all();
    await coordinator.submits(`${people}/invitations`, { role: "colleague", email: all }, [all]);
    for (const person of [partner, member]) await person.visits("/account/roles", [this.names[person.who], this.municipality]);
    const place = await partner.page.locator("a[href$='/people']").first().getAttribute("href");
    await partner.visits(place, [this.names["partnership-coordinator"], this.names["member-viewer"]]);
    await partner.sends(`${place}/invitations`, { role: "member-viewer", email: this.words.email() });
    await member.visits("/work", [this.names["member-viewer"]]);
  }

  async aRoadIsWalked() {
    const { newcomer } = this.people;
    const { words } = this;
    const road = await newcomer.hasRoad(this.key);
    await newcomer.hasSorted(road, { now: NOW, later: ["K2"], "not-now": LEFT_OUT });
    const notes = Object.fromEntries(ALL_CARDS.map((card) => [`note-${card}`, words.lines(1000)]));
    for (const theme of THEMES) {
      const own = Object.fromEntries(Object.entries(notes).filter(([name]) => name[5] === theme));
      await newcomer.sends(`${road}/explore`, { theme, ...own, then: "stay" });
      await newcomer.visits(`${road}/explore?theme=${theme}`, [...Object.values(own), this.municipality]);
    }
    const all = words.all("\n");
    await newcomer.submits(`${road}/explore`, { theme: "K", "note-K1": all, then: "stay" }, [all]);
    await newcomer.visits(`${road}/sort`, [this.cards.K1]);
    await newcomer.visits(`${road}/rank`, [this.cards.K1]);
    const texts = { vision: words.lines(4000) };
    for (const card of NOW) texts[`motivation-${card}`] = words.lines(1000);
    for (const card of LEFT_OUT) texts[`note-${card}`] = words.lines(1000);
    await newcomer.sends(`${road}/motivate`, { ...texts, then: "step-decide" });
    await newcomer.visits(`${road}/motivate`, Object.values(texts));
    const tooLong = all.repeat(2);
    await newcomer.submits(`${road}/motivate`, { ...texts, vision: tooLong, "motivation-K5": tooLong, [`note-${LEFT_OUT[0]}`]: tooLong, then: "stay" }, [tooLong]);
    await newcomer.visits(`${road}/decide`, [texts.vision, texts["motivation-K5"], this.municipality]);
    const set = await newcomer.sends(`${road}/decide`);
    this.set = set;
    this.written = texts;
    await newcomer.visits(set, [...Object.values(texts), this.municipality]);
    await newcomer.visits(`${set}/masterplan`, [...Object.values(texts), this.municipality, this.cards.K5, this.wording["statement-K5"]]);
    await newcomer.visits("/work", [this.municipality]);
    await newcomer.visits("/account/data", [this.names.newcomer]);
  }

  async principlesAreWorkedOut() {
    const { coordinator, colleague } = this.people;
    const { words } = this;
    const place = "/organisations/44021/sheets";
    const names = ["ambition", "already", "soon", "obstacles"];
    const typed = () => Object.fromEntries(names.map((name) => [name, words.lines(2000)]));
    this.sheet = typed();
    await coordinator.sends(`${place}/K5`, { ...this.sheet, standing: "3" });
    const texts = Object.values(this.sheet);
    await coordinator.visits(place, [this.names.coordinator, this.cards.K5]);
    await coordinator.visits(`${place}/K5`, [...texts, this.names.coordinator, this.cards.K5, this.wording["statement-K5"]]);
    await coordinator.visits("/cards/K5", [this.cards.K5]);
    // Who has not seen that, and writes something else: both come back.
    const others = typed();
    await colleague.submits(`${place}/K5`, { ...others, standing: "1" }, [...texts, ...Object.values(others), this.names.coordinator]);
    const all = Array(3).fill(words.all("\n")).join("\n");
    await colleague.submits(`${place}/K6`, { ...Object.fromEntries(names.map((name) => [name, all])), standing: all }, [all]);
    for (const path of [`${place}/K5`, `${place}/booklet`]) {
      await this.isRead(coordinator, (format) => coordinator.takes(`${path}/${format}`), [...texts, this.cards.K5], path);
    }
  }

  // A draft becomes a plan that people write in. What is written is Markdown: it is shown
  // as it was typed in the field, and beside it as it reads.
  async aPlanIsWritten() {
    const { newcomer } = this.people;
    const { words } = this;
    const isCut = true;
    const [all, allLines] = [words.all(), words.all("\n")];
    const plan = await newcomer.sends(`${this.set}/masterplan`, { language: "nl" });
    await newcomer.visits(plan, [this.municipality]);
    const title = words.line(300);
    const section = await newcomer.sends(`${plan}/sections`, { kind: "own", title });
    await newcomer.submits(`${plan}/sections`, { kind: "own", title: all }, [all]);
    const empty = await newcomer.form(section, "form[data-editor]");
    const text = `${MADE_UP}\n\n${words.lines(4000)}`;
    await newcomer.sends(section, { ...empty, text });
    await newcomer.visits(section, [title, text, this.municipality], { isCut });
    // Another one who wrote from the same beginning has both.
    await newcomer.submits(section, { ...empty, text: `${allLines}\n\n${MADE_UP}` }, [allLines, text], { isCut });
    await newcomer.submits(section, { ...empty, text: allLines.repeat(100) }, [allLines.repeat(100)], { isCut });
    const written = await newcomer.form(section, "form[data-editor]");
    await newcomer.sends(section, { ...written, text: `${MADE_UP}\n\n${allLines}` });
    await newcomer.visits(section, [allLines], { isCut });
    const comment = words.lines(2000);
    await newcomer.sends(`${section}/comments`, { comment });
    await newcomer.visits(section, [comment, this.names.newcomer], { isCut });
    await newcomer.submits(`${section}/comments`, { comment: allLines.repeat(2) }, [allLines.repeat(2)], { isCut });
    const named = words.line(300);
    await newcomer.sends(`${section}/title`, { title: named, was: title });
    await newcomer.submits(`${section}/title`, { title: all, was: named }, [all], { isCut });
    await newcomer.visits(plan, [named, this.names.newcomer]);
    await newcomer.visits(`${plan}/document`, [named, this.municipality], { isCut });
    const files = {};
    for (const format of ["html", "md", "docx", "pdf"]) files[format] = await newcomer.takes(`${plan}/document/${format}`);
    await newcomer.unfolds(files.html.toString(), [named], "the plan as a page", { isCut });
    await newcomer.unfolds(markdownPage(files.md.toString()), [named], "the plan as Markdown", { isCut });
    const gone = await newcomer.sends(`${section}/remove`);
    await newcomer.visits(gone, [named]);
    // Who was writing in it keeps the words.
    await newcomer.submits(section, { ...written, text: allLines }, [allLines], { isCut });
    await newcomer.sends(`${plan}/removed/${new URL(gone, this.voorrang.url).searchParams.get("taken_out")}`);
    await newcomer.visits(section, [named], { isCut });
    await newcomer.visits(this.set, [this.municipality]);
    Object.assign(this, { plan, planSection: section, planTitle: named });
  }

  // The objectives of a plan, by who decided its set.
  async objectivesAreWorkedOut() {
    const { newcomer } = this.people;
    const { words } = this;
    const plan = await newcomer.sends(`${this.set}/masterplan`);
    const objectives = `${plan}/objectives`;
    const own = words.line(300);
    await newcomer.sends(objectives, { under: "", title: own });
    await newcomer.visits(objectives, [own, this.municipality]);
    const [action, objective] = await Promise.all(["action", "objective"].map((level) => newcomer.page.locator(`[data-level=${level}]`).last().getAttribute("data-line")));
    const line = `${objectives}/${action}`;
    const form = await newcomer.form(line, ".line-form");
    const told = { code: words.line(120), title: words.line(300), description: words.lines(4000), service: words.line(120), policy_field: words.line(120) };
    await newcomer.sends(line, { ...form, ...told, "expenditure-2027": "1.000" });
    await newcomer.visits(line, Object.values(told));
    const { code, title, service, policy_field: field } = told;
    await newcomer.visits(objectives, [own, code, title, service, field]);
    await newcomer.visits(`${objectives}/${objective}`, [own]);
    await newcomer.visits(`${line}/remove`, [title]);
    await newcomer.visits(`${objectives}/codes`, [title]);
    await newcomer.visits(`${plan}/translation`, [title], { isCut: true });
    await newcomer.visits(`${plan}/roadmap`, [title], { isCut: true });
    const all = words.all();
    const money = Object.fromEntries(Object.keys(form).filter((name) => /^(expenditure|receipts)-/.test(name)).map((name) => [name, all]));
    // What somebody else wrote meanwhile stands beside what is sent.
    const mine = { code: "A9", title: "Anders", description: "", service: "", policy_field: "" };
    await newcomer.submits(line, { ...form, ...mine }, Object.values(told));
    await newcomer.submits(line, { ...form, ...money, code: all, title: all, description: all.repeat(3), service: all, policy_field: all }, [all]);
    await newcomer.submits(objectives, { under: objective, title: all }, [all]);
    const rows = (await newcomer.takes(`${objectives}/file/csv`)).toString();
    assert.ok(rows.includes(";accepted;") || rows.includes(";aanvaard;"));
    await newcomer.takes(`${objectives}/file/xlsx`);
  }

  // What becomes of a plan is reported and measured, and told of a year.
  async itIsFollowed() {
    const { newcomer } = this.people;
    const { words } = this;
    const plan = await newcomer.sends(`${this.set}/masterplan`);
    const follow = `${plan}/follow-up`;
    await newcomer.opens(`${plan}/objectives`);
    const action = await newcomer.page.locator("[data-level=action]").first().getAttribute("data-line");
    await newcomer.sends(`${plan}/objectives/${action}/accept`);
    const line = `${follow}/${action}`;
    const note = words.lines(2000);
    const all = words.all();
    await newcomer.sends(line, { status: "started", progress: "40", on: "2026-01-05", note });
    await newcomer.visits(line, [note, this.names.newcomer]);
    await newcomer.submits(line, { status: "started", progress: all, on: "2026-01-05", note: all.repeat(2) }, [all]);
    const told = { name: words.line(300), unit: words.line(40), source: words.line(300) };
    const indicator = await newcomer.sends(`${follow}/indicators`, { ...told, aim: "at-least", target: "80", by: "2031" });
    const measured = words.lines(2000);
    await newcomer.sends(`${indicator}/measurements`, { value: "12,5", on: "2026-01-05", note: measured });
    await newcomer.visits(indicator, [...Object.values(told), measured, this.names.newcomer]);
    await newcomer.submits(`${indicator}/measurements`, { value: all, on: "2026-01-05", note: all.repeat(2) }, [all]);
    await newcomer.submits(indicator, { seen: "1", name: all, unit: all, source: all, target: all, by: all }, [all]);
    // What somebody else wrote meanwhile stands beside what is sent.
    await newcomer.submits(indicator, { seen: "0", name: "Anders", target: "1" }, [told.name, told.unit, told.source]);
    await newcomer.submits(`${follow}/indicators`, { name: all, unit: all, source: all, target: all, by: all }, [all]);
    await newcomer.visits(follow, [note, told.name, told.unit, this.municipality]);
    for (const format of ["md", "docx"]) await newcomer.takes(`${follow}/report/2026/${format}`);
    const file = (await newcomer.takes(`${follow}/report/2026/html`)).toString();
    await newcomer.unfolds(file, [note, told.name, measured], "the yearly report as a page");
    this.reported = note;
  }

  // What is frozen, compared, adopted and read by a link says what was written.
  async itsVersionsAreRead() {
    const { newcomer } = this.people;
    const { words, plan, planSection, planTitle } = this;
    const isCut = true;
    const all = words.all();
    const name = words.line(300);
    const version = await newcomer.sends(`${plan}/versions`, { name, standing: "final" });
    await newcomer.submits(`${plan}/versions`, { name: all, standing: "draft" }, [all]);
    await newcomer.visits(`${plan}/versions`, [name, this.names.newcomer]);
    const before = await newcomer.form(planSection, "form[data-editor]");
    await newcomer.sends(planSection, { ...before, text: `${MADE_UP}\n\n${words.lines(1000)}` });
    await newcomer.visits(`${plan}/versions/compare`, [planTitle, name], { isCut });
    await newcomer.visits(`${version}/adoption`, [name]);
    await newcomer.submits(`${version}/adoption`, { body: all, on: all, reference: all }, [all]);
    const [body, reference] = [words.line(120), words.line(120)];
    await newcomer.sends(`${version}/adoption`, { body, on: "2026-11-20", reference });
    await newcomer.visits(version, [name, body, reference, planTitle], { isCut });
    await newcomer.sends(`${version}/links`, { days: "7" });
    await newcomer.visits(version, [name], { isCut });
    const link = new URL(await newcomer.page.locator(".plan-link").inputValue()).pathname;
    await newcomer.visits(link, [planTitle, body], { isCut });
    await newcomer.visits(`${link}/follow-up`, [this.reported]);
    for (const path of [version, link]) await newcomer.takes(`${path}/docx`);
    await newcomer.visits(`${plan}/look`, [this.municipality]);
    await newcomer.visits(`${plan}/versions/compare?from=${encodeURIComponent(all)}&to=${encodeURIComponent(all)}`, [name]);
  }

  async somethingIsCounted() {
    const { stranger, words } = { ...this.people, words: this.words };
    const names = words.isHostile ? PAYLOADS : ["eik", "es", "olm"];
    await stranger.visits("/counting");
    // Long names are cut where there is no room; below, and in the field, they are whole.
    for (const part of [names.slice(0, 37), names.slice(37)].filter((part) => part.length > 0)) {
      const ballots = [part.map(cell).join(";"), part.map((_, index) => index + 1).join(";"), part.map((_, index) => part.length - index).join(";")].join("\n");
      await stranger.submits("/counting", { ballots, unranked: "bottom", top: "3" }, [...part, ballots], { status: 200, isCut: true });
    }
    const all = words.all("\n");
    await stranger.submits("/counting", { ballots: all }, [all], { isCut: true });
  }

  // Prepared, led to the end, with people in it who say who they are.
  async sessionsAreHeld() {
    this.halls = [];
    for (const kind of ["partnership", "hall"]) this.halls.push(await this.aSessionIsHeld(kind));
    const { facilitator, stranger } = this.people;
    const { words } = this;
    const told = { title: words.line(120), place: words.line(200), programme: words.lines(4000), partnership: words.line(120) };
    this.told = told;
    this.open = await this.prepares("partnership", told);
    const html = await facilitator.html(`${this.open}/desk`);
    this.code = html.match(/href="\/w\/(\w+)/)[1];
    await facilitator.visits("/workshops", [told.title, told.place]);
    await stranger.visits("/workshops", [told.title, told.place]);
    await facilitator.visits("/workshops/new");
    await facilitator.visits("/workshops/new?template=hall", [this.municipality]);
    const all = words.all();
    const form = await facilitator.form("/workshops/new?template=short", "main form[action='/workshops']");
    const wrong = { ...form, title: all, place: all, programme: all.repeat(3), partnership: all, organisations: all };
    // Of names that nobody knows each is told apart.
    await facilitator.submits("/workshops", wrong, [all], { isCut: true });
    const now = await facilitator.form(`${this.open}/settings`, "main form[action$='/settings'], main form[action*='/workshops/']");
    await facilitator.submits(`${this.open}/settings`, { ...now, title: all, place: all, programme: all.repeat(3), partnership: all, organisations: all }, [all], { isCut: true });
    await facilitator.submits(`${this.open}/script`, { part: "lobby", say: all.repeat(2), steps: all.repeat(2), then: "save" }, [all]);
    await facilitator.submits(`${this.open}/notes`, { "note-K1": all }, [all]);
    await stranger.visits("/join");
    await stranger.visits(`/join?code=${encodeURIComponent(all)}`, [all.slice(0, 20)], { isCut: true });
  }

  async prepares(kind, told) {
    const { facilitator } = this.people;
    const form = await facilitator.form("/workshops/new?template=short", "main form[action='/workshops']");
    const settings = { kind, date: "2099-12-08", organisations: `${this.key}\nTemse\nBornem`, ballots: "named", listed: "yes", top: "3", rounds: "1" };
    return facilitator.sends("/workshops", { ...form, ...settings, ...told });
  }

  async aSessionIsHeld(kind) {
    const { facilitator, coordinator, newcomer, stranger } = this.people;
    const { words } = this;
    const told = { title: words.line(120), place: words.line(200), programme: words.lines(4000), partnership: kind === "partnership" ? words.line(120) : "" };
    const hall = await this.prepares(kind, told);
    const announced = [told.title, told.place, told.programme];
    await coordinator.visits(hall, [...announced, this.names.coordinator]);
    await newcomer.sends(`${hall}/enrolment`, { municipality: this.key });
    await newcomer.visits(hall, [...announced, this.municipality]);
    await facilitator.visits(hall, [...announced, this.municipality]);
    await facilitator.visits(`${hall}/settings`, Object.values(told).filter(Boolean));
    await stranger.visits(hall, announced);
    const parts = await facilitator.html(`${hall}/script/edit`);
    const script = {};
    for (const [, part] of parts.matchAll(/\/script\/edit\?part=([\w-]+)"/g)) {
      script[part] = { say: words.lines(4000), steps: words.lines(3000) };
      await facilitator.sends(`${hall}/script`, { part, ...script[part], then: "save" });
    }
    await facilitator.visits(`${hall}/script/edit?part=lobby`, [...Object.values(script.lobby), told.title]);
    await facilitator.visits(`${hall}/script`, [...Object.values(script).flatMap(Object.values), told.title]);
    const notes = Object.fromEntries(ALL_CARDS.map((card) => [`note-${card}`, words.lines(1000)]));
    await facilitator.sends(`${hall}/notes`, notes);
    await facilitator.visits(`${hall}/desk`, [told.title, ...Object.values(notes), script.lobby.say]);
    const code = (await facilitator.page.locator("a[href^='/w/']").first().getAttribute("href")).split("/")[2];

    const phones = [];
    for (const perspective of ["politics", "ict", "service"]) {
      const phone = await this.meets(`phone ${kind} ${perspective}`);
      const name = words.line(60);
      await phone.visits(`/w/${code}`, [told.title, this.municipality]);
      const all = words.all();
      if (phones.length === 0) {
        await phone.submits(`/w/${code}/join`, { name: all, organisation: this.key, perspective }, [all]);
        await phone.submits(`/w/${code}/resume`, { resume: all }, [all.slice(0, 20)], { isCut: true });
      }
      await phone.sends(`/w/${code}/join`, { name, organisation: this.key, perspective });
      phones.push(Object.assign(phone, { name }));
    }
    const [phone] = phones;
    const looks = async (texts = []) => {
      await phone.visits(`/w/${code}`, [phone.name, told.title, this.municipality, ...texts]);
      await stranger.visits(`/w/${code}/projector`, [told.title]);
      await facilitator.visits(`${hall}/desk`, [told.title]);
    };
    let decides;
    for (let step = 0; step < 20; step += 1) {
      const stage = await phone.html(`/w/${code}/stage`).then((html) => html.match(/id="stage-(\w+)-/)[1]);
      if (stage === "concluded") break;
      if (kind === "partnership") await looks();
      if (stage === "rank") for (const each of phones) await this.votes(each, code);
      if (stage === "reveal") {
        await phone.visits(`/w/${code}/results`, [this.cards.K5]);
        await facilitator.visits(`${hall}/results`, [this.cards.K5, told.title]);
      }
      if (stage === "decide") {
        decides = await this.decides(kind, hall, code, phone, told);
        await looks();
      }
      if (!(await this.goesOn(facilitator, hall))) break;
    }
    await phone.visits(`/w/${code}`, [phone.name]);
    await phone.visits(`/w/${code}/stage`);
    await phone.visits(`/w/${code}/masterplan`, [...decides, this.cards.K5]);
    await facilitator.visits(`${hall}/desk`, [told.title]);
    await facilitator.visits(`${hall}/decide`, [told.title, ...(kind === "hall" ? [this.municipality] : [])]);
    await facilitator.visits(`${hall}/results`, [this.cards.K5]);
    await stranger.visits(hall, announced);
    return { hall, code, told, phone, decides };
  }

  async votes(phone, code) {
    for (const [card, pile] of [["K5", "now"], ["O1", "now"], ["K1", "now"], ["I2", "later"]]) {
      await phone.sends(`/w/${code}/rounds/1/sort`, { card, pile });
    }
    await phone.sends(`/w/${code}/rounds/1/rank/order`, { order: "K5,O1,K1" });
    await phone.sends(`/w/${code}/rounds/1/ballot`, { stage: "rank", key: "0123456789abcdef" });
  }

  async decides(kind, hall, code, phone, told) {
    const { facilitator } = this.people;
    const { words } = this;
    const table = kind === "hall" ? this.key : "all";
    const board = `${hall}/decide/${table}`;
    const texts = () => ({ vision: words.lines(4000), ...Object.fromEntries(NOW.map((card) => [`motivation-${card}`, words.lines(1000)])) });
    const own = texts();
    if (kind === "hall") {
      await phone.sends(`/w/${code}/decide/texts`, own);
      await phone.visits(`/w/${code}`, Object.values(own));
      const all = words.all("\n").repeat(2);
      await phone.submits(`/w/${code}/decide/texts`, { ...own, vision: all, "motivation-K5": all }, [all]);
    }
    await facilitator.visits(`${hall}/decide`, [told.title]);
    await facilitator.visits(board, kind === "hall" ? Object.values(own) : []);
    const final = texts();
    await facilitator.sends(`${board}/texts`, final);
    await facilitator.visits(board, [...Object.values(final), told.title]);
    const all = words.all("\n").repeat(2);
    await facilitator.submits(`${board}/texts`, { ...final, vision: all, "motivation-K5": all }, [all]);
    await phone.visits(`/w/${code}`, Object.values(final));
    await phone.sends(`/w/${code}/decide/fingers`, { fingers: "4" });
    await facilitator.sends(`${board}/settle`);
    return Object.values(final);
  }

  // Presses the large button; false when there is none any more.
  async goesOn(facilitator, hall) {
    let html = await facilitator.html(`${hall}/desk`);
    let form = html.match(/id="desk-next">\s*(<form[\s\S]*?<\/form>)/)?.[1];
    if (!form && html.includes("?confirm=conclude")) {
      html = await facilitator.html(`${hall}/desk?confirm=conclude`);
      await facilitator.visits(`${hall}/desk?confirm=conclude`);
      form = html.match(/id="confirm">[\s\S]*?(<form[\s\S]*?<\/form>)/)[1];
    }
    if (!form) return false;
    const fields = Object.fromEntries([...form.matchAll(/name="([\w-]+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]));
    await facilitator.sends(`${hall}/actions`, fields);
    return true;
  }

  // A municipality and a partnership show everyone what they decided.
  async setsAreShownAndCompared() {
    const { newcomer, facilitator, administrator, stranger } = this.people;
    const [{ told, decides }] = this.halls;
    const [title, motivation] = [this.cards.K5, this.written["motivation-K5"]];
    await newcomer.sends(`${this.set}/sharing`, { sharing: "public" });
    await newcomer.visits(this.set, [this.municipality]);
    await administrator.visits("/admin/organisations", [told.partnership]);
    const row = administrator.page.locator("a.admin-list-name[href*='/partnerships/']").getByText(told.partnership, { exact: true });
    const key = (await row.getAttribute("href")).split("/").at(-1);
    await administrator.visits(`/admin/accounts?q=${encodeURIComponent(this.names.facilitator)}`, [this.names.facilitator]);
    const account = await administrator.page.locator("a.admin-list-name").first().getAttribute("href");
    await administrator.sends(`${account}/roles`, { role: "partnership-coordinator", organisation: key });
    await facilitator.visits("/work", [told.partnership, this.municipality]);
    const sets = await facilitator.page.evaluate(() => [...document.querySelectorAll("h3 a[href^='/sets/']")].map(({ textContent, pathname }) => [textContent, pathname]));
    const joint = sets.find(([name]) => name === told.partnership)[1];
    await facilitator.sends(`${joint}/sharing`, { sharing: "public" });
    await facilitator.visits(joint, [told.partnership, ...decides]);
    await stranger.visits(this.set, [this.municipality, this.written.vision, motivation]);

    await stranger.visits("/open", [this.municipality, told.partnership]);
    await stranger.visits(`/open/municipalities/${this.key}`, [this.municipality, this.written.vision, motivation, title]);
    await stranger.visits(`/open/partnerships/${key}`, [told.partnership, told.title, ...decides, title]);
    const whole = [this.municipality, told.partnership, this.written.vision, motivation, title];
    const holds = (what, value, texts) => {
      const strings = stringsOf(value);
      for (const text of texts) assert.ok(strings.some((string) => string.includes(text)), `${what} holds: ${text}`);
    };
    const json = async (path) => JSON.parse(await stranger.takes(path));
    const kept = await json("/api/v1/open/sets?per_page=200");
    holds("the interface", kept, whole.slice(0, 4));
    const own = this.set.split("/").at(-1);
    holds("a set", await json(`/api/v1/open/sets/${own}`), [this.municipality, this.written.vision, motivation]);
    holds("organisations", await json("/api/v1/open/organisations"), whole.slice(0, 2));
    holds("the deck", await json(`/api/v1/open/catalogues/v-ict-or-2016/${this.version}`), [title, this.wording["statement-K5"]]);
    holds("linked data", await json("/open/sets.jsonld"), whole);
    holds("a municipality", await json(`/open/municipalities/${this.key}/sets.jsonld`), [this.municipality, this.written.vision, motivation]);
    holds("a partnership", await json(`/open/partnerships/${key}/sets.jsonld`), [told.partnership]);
    await json("/open/dataset.jsonld");
    const inCell = (text) => (isFormula(text) ? `'${text}` : text);
    holds("the table", rowsOf(await stranger.takes("/open/sets.csv")), whole.map(inCell));
    holds("the sheet", sheetOf(await stranger.takes("/open/sets.xlsx")), whole.map((text) => text.replaceAll("\r", "")));

    await newcomer.visits("/comparisons", [this.municipality, told.partnership]);
    await stranger.visits("/comparisons");
    const all = this.words.all();
    const weights = (text) => new URLSearchParams([["weights", "own"], [`weight-${this.key}`, text]]);
    await stranger.visits("/comparisons/public", [this.municipality]);
    await stranger.visits(`/comparisons/public?${weights(all)}`, [all, this.municipality], { status: 422 });
    for (const wish of ["columns", "rows", "beside", "with"]) {
      await stranger.visits(`/comparisons/public?${new URLSearchParams({ [wish]: all })}`, [this.municipality]);
    }
    const province = this.kept.province;
    await stranger.visits(`/comparisons/provinces/${encodeURIComponent(province)}`, [province]);
    // From one deck, in its words.
    const picked = new URLSearchParams([["set", own], ["set", joint.split("/").at(-1)]]);
    const partnershipsKey = this.kept.place.split("/").at(-1);
    const beside = `beside=${this.key}&with=${key}`;
    await stranger.visits(`/comparisons/picked?${picked}&${beside}`, [this.municipality, told.partnership, title]);
    await newcomer.visits(`/comparisons/partnerships/${partnershipsKey}`, [this.partnership]);
    await facilitator.visits(`/comparisons/workshops/${this.halls[1].hall.split("/").at(-1)}`, [this.halls[1].told.title]);
    const files = await stranger.page.evaluate(() => [...document.querySelectorAll("figcaption a[href*='.svg']")].map((link) => link.getAttribute("href")));
    assert.ok(files.length >= 5, files);
    for (const svg of files) {
      await stranger.unfolds((await stranger.takes(svg)).toString(), [], `the picture ${svg}`, { isCut: true });
      await stranger.takes(svg.replace(".svg", ".png"));
    }
    const report = (format) => stranger.takes(`/comparisons/picked/report/${format}?${picked}&${beside}`);
    await this.isRead(stranger, report, [this.municipality, told.partnership, title], "the report on what was picked");
  }

  // A document, in each of its formats.
  async isRead(person, takes, texts, what) {
    await person.unfolds((await takes("html")).toString(), texts, `${what} as a page`);
    await person.unfolds(markdownPage((await takes("md")).toString()), texts, `${what} as Markdown`);
    const read = [[wordText(await takes("docx")), "Word"], [pdfText(await takes("pdf")), "PDF"]];
    for (const [text, format] of read.filter(([text]) => text !== undefined)) {
      for (const line of texts.flatMap((text) => text.split("\n"))) assert.ok(squashed(text).includes(squashed(line)), `${what} in ${format}: ${line}`);
    }
  }

  // A partnership decides its joint set, and its members read it.
  async somethingIsDecidedTogether() {
    const { "partnership-coordinator": partner, "member-viewer": member } = this.people;
    const { words } = this;
    const own = this.names["partnership-coordinator"];
    await partner.visits("/comparisons", [own]);
    const comparison = await partner.page.locator(".compare-choice[href*='/partnerships/']").first().getAttribute("href");
    const joint = `${comparison}/joint`;
    await partner.visits(comparison, [own]);
    await partner.visits(joint, [own]);
    // A field for a number shows nothing that is none.
    await partner.submits(joint, { weights: "equal", top: words.all() }, []);
    await partner.sends(joint, { weights: "equal", top: "3" });
    await partner.visits(joint, [own]);
    const fields = await partner.page.locator("textarea[name^=motivation-]").evaluateAll((areas) => areas.map((area) => area.name));
    assert.equal(fields.length, 3);
    const texts = { vision: words.lines(4000), ...Object.fromEntries(fields.map((name) => [name, words.lines(1000)])) };
    await partner.sends(`${joint}/texts`, texts);
    await partner.visits(joint, Object.values(texts));
    const draft = await partner.page.locator("input[name=draft]").first().inputValue();
    const all = words.all("\n").repeat(2);
    await partner.submits(`${joint}/texts`, { ...texts, vision: all, [fields[0]]: all }, [all]);
    const set = await partner.sends(`${joint}/decide`, { draft });
    for (const person of [partner, member]) {
      await person.visits(set, Object.values(texts));
      await person.visits(`${set}/masterplan`, Object.values(texts));
      await person.visits("/work", [this.names[person.who]]);
    }
  }

  // Every file that holds what people wrote, opened.
  async everythingIsTakenAway() {
    const { newcomer, administrator, facilitator, stranger } = this.people;
    const [{ code, phone, decides }] = this.halls;
    const own = [...Object.values(this.written), this.municipality, this.cards.K5, this.wording["statement-K5"]];
    for (const [plan, person, texts] of [[`${this.set}/masterplan`, newcomer, own], [`/w/${code}/masterplan`, phone, [...decides, this.cards.K5]]]) {
      const takes = (format) => person.takes(`${plan}/${format}`);
      await this.isRead(person, takes, texts, plan);
    }
    const event = eventOf((await stranger.takes(`${this.open}/calendar.ics`)).toString());
    const { title, place, programme } = this.told;
    assert.deepEqual([event.SUMMARY, event.LOCATION, event.DESCRIPTION], [title, place, programme]);

    const lines = JSON.parse(await administrator.takes("/admin/log/json"));
    const rows = rowsOf(await administrator.takes("/admin/log/csv"));
    assert.deepEqual(rows, lines.map((line) => Object.fromEntries(Object.entries(line).map(([name, text]) => [name, isFormula(text) ? `'${text}` : text]))));
    const holds = (what, value, texts) => {
      const strings = new Set(stringsOf(value));
      for (const text of texts) assert.ok(strings.has(text), `${what} holds: ${text}`);
    };
    holds("the log", lines, [this.names.administrator, this.names.coordinator]);
    holds("own data", JSON.parse(await newcomer.takes("/account/data.json")), [this.names.newcomer, this.email, ...Object.values(this.written)]);
    holds("the deck", tomlOf(await administrator.takes(`${DECK}/${this.version}/export`)), [this.cards.K1, this.wording["rationale-K1"], ...this.wording["implications-K1"].split("\n")]);
    holds("the interface", JSON.parse(await stranger.takes(`/api/v1/workshops/${this.code}`)), [title]);

    const folder = mkdtempSync(join(tmpdir(), "voorrang-archive-"));
    try {
      const archive = join(folder, "archive.json");
      execFileSync(BINARY, ["export", archive, "--database", this.voorrang.database], { env: withSettings() });
      const everything = [...Object.values(this.written), ...Object.values(this.sheet), ...decides, title, place, programme, this.municipality, this.partnership, this.email, ...Object.values(this.names)];
      holds("the archive", JSON.parse(readFileSync(archive)), everything);
      const ballots = join(folder, "ballots.csv");
      const names = (this.words.isHostile ? PAYLOADS : ["eik", "es"]).slice(0, 40);
      writeFileSync(ballots, [names.map(cell).join(";"), names.map((_, index) => index + 1).join(";")].join("\n"));
      const counted = JSON.parse(execFileSync(BINARY, ["tally", ballots, "--format", "json"], { env: withSettings() }));
      holds("the count", counted, names);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  // The short fields that hold only a few texts at once, until each held all of them.
  async isToldAgain() {
    const { administrator, facilitator, stranger } = this.people;
    const settings = await facilitator.form(`${this.open}/settings`, `main form[action$="${this.open}/settings"]`);
    const newest = await this.meets("latecomer");
    const [names, titles, places, short] = [packs(100), packs(120), packs(200), packs(60)];
    const { page, place, members } = this.kept;
    for (const round of short.keys()) {
      await newest.context.clearCookies();
      await newest.sends(`/w/${this.code}/join`, { name: short[round], organisation: this.key, perspective: "ict" });
      await newest.visits(`/w/${this.code}`, [short[round]]);
      if (round >= names.length) continue;
      const name = names[round];
      const [title, at, partnership, municipality] = [titles[round % titles.length], places[round % places.length], titles[(round + 1) % titles.length], titles[(round + 2) % titles.length]];
      await facilitator.sends("/account/name", { name });
      await facilitator.sends(`${this.open}/settings`, { ...settings, title, place: at, partnership, organisations: `${this.key}\nTemse\nBornem` });
      await administrator.sends(page, { name: municipality, province: title, former_names: name, kbo_number: "" });
      await administrator.sends(place, { name: partnership, member: members, valid_until: "" });
      await facilitator.visits(this.open, [name, title, at, municipality]);
      await facilitator.visits(`${this.open}/settings`, [title, at, partnership]);
      await facilitator.visits(`${this.open}/desk`, [title]);
      await stranger.visits("/workshops", [title]);
      await stranger.visits(`/w/${this.code}/projector`, [title]);
      await stranger.visits(`/w/${this.code}`, [title, municipality]);
      await administrator.visits(page, [municipality, title, name]);
      await administrator.visits(place, [partnership, municipality]);
      await stranger.visits(`/municipalities?q=${encodeURIComponent(name)}`, [name]);
      for (const list of ["organisations", "accounts"]) await administrator.visits(`/admin/${list}?q=${encodeURIComponent(name)}`, [name]);
    }
  }

  async anyoneLooksAround() {
    const { administrator, stranger, newcomer } = this.people;
    await stranger.visits("/");
    await newcomer.visits("/", [this.names.newcomer]);
    await newcomer.visits("/login/oidc/organisation", [this.names.newcomer]);
    await stranger.visits("/municipalities");
    for (const [person, path] of [[stranger, "/municipalities"], [administrator, "/admin/organisations"], [administrator, "/admin/accounts"]]) {
      const text = this.words.line(100);
      await person.visits(`${path}?q=${encodeURIComponent(text)}`, [text]);
    }
    await stranger.visits(`/municipalities?q=${encodeURIComponent(this.municipality.slice(0, 100))}`);
    // What scripts put in a page as one types.
    await stranger.visits("/");
    await stranger.field("q").fill(this.municipality.slice(0, 60));
    await stranger.page.locator("[data-suggestions]").getByRole("button", { name: this.municipality }).first().waitFor();
    await stranger.watch.looksAt(stranger.page, [this.municipality], "names offered on the first page", { isCut: true });
    await newcomer.visits("/workshops/new?template=hall");
    await newcomer.field("organisations").pressSequentially(this.municipality.slice(0, this.municipality.length / 2));
    await newcomer.page.locator(".name-offer").first().waitFor();
    await newcomer.watch.looksAt(newcomer.page, [], "names offered in a form", { isCut: true });
    await stranger.visits(`/nergens/${encodeURIComponent(PAYLOADS[0])}`);
  }
}
