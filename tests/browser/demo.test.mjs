// The demo world as the README promises it: the links it prints lead in, once.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { house } from "./support.mjs";

describe("the demo world", () => {
  const voorrang = house("demo");

  test("every link logs one person in, once", async () => {
    assert.deepEqual(
      voorrang.links.map(({ role }) => role),
      ["coordinator", "colleague", "facilitator", "partnership-coordinator", "member-viewer", "administrator"],
    );
    for (const { name, link } of voorrang.links) {
      const guest = await voorrang.welcomes();
      await guest.opens(link);
      await guest.goesTo("**/work", () => guest.button(`Aanmelden als ${name}`).click());
      assert.equal(await guest.page.locator(".who-name").innerText(), name);
      await guest.opens(link, 404);
    }
  });

  test("a guest cannot see what a municipality of the demo decided", async () => {
    const guest = await voorrang.welcomes();
    await guest.opens("/work");
    assert.equal(await guest.page.locator(".work-card").count(), 0);
  });
});
