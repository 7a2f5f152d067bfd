// The demo world as the README promises it: the links it prints lead in, once.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { house } from "./support.mjs";

// Who coordinates has a plan that people worked on, in every format.
async function takesThePlanAlong(page) {
  const plan = await page.locator("a[href^='/masterplans/']").first().getAttribute("href");
  for (const format of ["docx", "odt", "pdf", "html", "md"]) {
    const answer = await page.request.get(`${plan}/document/${format}`);
    assert.equal(answer.status(), 200, format);
    assert.ok((await answer.body()).length > 20_000, format);
  }
}

describe("the demo world", () => {
  const voorrang = house("demo");

  test("every link logs one person in, once", async () => {
    assert.deepEqual(
      voorrang.links.map(({ role }) => role),
      ["coordinator", "colleague", "facilitator", "partnership-coordinator", "member-viewer", "administrator"],
    );
    for (const { role, name, link } of voorrang.links) {
      const guest = await voorrang.welcomes();
      await guest.opens(link);
      await guest.goesTo("**/work", () => guest.button(`Aanmelden als ${name}`).click());
      assert.equal(await guest.page.locator(".who-name").innerText(), name);
      if (role === "coordinator") await takesThePlanAlong(guest.page);
      await guest.opens(link, 404);
    }
  });

  test("a guest cannot see what a municipality of the demo decided", async () => {
    const guest = await voorrang.welcomes();
    await guest.opens("/work");
    assert.equal(await guest.page.locator(".work-card").count(), 0);
  });
});
