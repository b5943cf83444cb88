// One core and one window a test, and nothing left of them afterwards.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startBridge } from "./bridge.js";
import { launch, Text } from "./browser.js";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/** A test in a window in which this plan is open. */
export function withPlan(name, plan, body) {
  test(name, { timeout: 60_000 }, async () => {
    const core = await startBridge();
    try {
      const [taken] = await core.takeIn(plan);
      const text = await Text.open(browser, core.url);
      await body(text, core, taken.id);
      assert.deepEqual(text.errors, []);
      await text.page.context().close();
    } finally {
      await core.stop();
    }
  });
}

/** What the core has of a plan: the words of its blocks, part by part in one list. */
export async function stored(core, plan) {
  const words = (text) =>
    typeof text === "string"
      ? text
      : (text ?? []).map((span) => span.text).join("");
  const { parts } = await core.call("plan_open", { plan });
  return parts.flatMap(({ blocks }) =>
    blocks.map(({ content }) => words(content.text) + words(content.body)),
  );
}

/** Waits until a question is answered like this; what it was answered last is shown if it never is. */
export async function untilEqual(ask, expected) {
  for (let tries = 0; tries < 50; tries += 1) {
    try {
      assert.deepEqual(await ask(), expected);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  assert.deepEqual(await ask(), expected);
}
