// The road from home to a draft masterplan, walked each way by a guest of its
// own. Whichever way, the server has the same in the end.

import assert from "node:assert/strict";
import { before, describe, test } from "node:test";

import { ORDER, PILES, house } from "./support.mjs";
import { ByButtons, ByDragging, ByKeyboard, ByTouch, WithoutScripts } from "./ways.mjs";

describe("a guest walks from home to a draft masterplan", () => {
  const voorrang = house();
  const sorted = Object.fromEntries(Object.entries(PILES).map(([pile, cards]) => [pile, [...cards].sort()]));
  let expected;

  // What the forms themselves give, sent without a page.
  before(async () => {
    const guest = await voorrang.welcomes();
    const road = await guest.hasRoad();
    const { plan } = await guest.outcome(road, await guest.hasSet(road));
    assert.ok(plan.length > 200, `a whole plan, not ${plan.length} lines`);
    expected = { piles: sorted, ranking: ORDER, plan };
  });

  for (const Way of [ByKeyboard, ByButtons, ByDragging, ByTouch, WithoutScripts]) {
    test(Way.name, async () => {
      const guest = await voorrang.welcomes(Way);
      const { road, set } = await guest.walks();
      assert.deepEqual(await guest.outcome(road, set), expected);
    });
  }
});
