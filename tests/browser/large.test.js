import assert from "node:assert/strict";
import { largePlan } from "./plans.js";
import { stored, withPlan } from "./session.js";

withPlan(
  "a plan of 1,000 measures: nothing that is typed is lost",
  largePlan(1000),
  async (text, core, plan) => {
    const lines = await text.lines();
    assert.equal(lines.length, 1 + 100 + 1000);
    await text.caretAfter("推进第500项工作。");
    for (const key of "abcdefghijklmnopqrstuvwxyz") await text.type(key);
    await text.compose(["z", "zhong", "中"], "中");
    await text.saved();
    const now = await stored(core, plan);
    assert.equal(now.length, lines.length);
    assert.ok(
      now.some(
        (line) =>
          line.startsWith("推进第500项") &&
          line.endsWith("abcdefghijklmnopqrstuvwxyz中"),
      ),
    );
  },
);

withPlan(
  "a plan of 1,000 measures: a moved section takes all labels along",
  largePlan(1000),
  async (text) => {
    await text.caretAfter("第1类任务");
    await text.press("Alt+Shift+ArrowDown");
    await text.page
      .locator('.ProseMirror [data-label="二、"]', { hasText: "第1类任务" })
      .waitFor();
    await text.saved();
    const lines = await text.lines();
    assert.equal(lines[1], "一、第2类任务");
    assert.equal(lines[12], "二、第1类任务");
    assert.match(lines[13], /^（一）推进第1项工作/);
  },
);

withPlan(
  "a plan of 1,000 measures: what is far from the window is reached, and shown in its place",
  largePlan(1000),
  async (text, core, plan) => {
    const inSight = (words) =>
      text.page
        .locator(".ProseMirror [data-id]", { hasText: words })
        .first()
        .evaluate((block) => {
          const { top, bottom } = block.getBoundingClientRect();
          return top < innerHeight && bottom > 0;
        });
    await text.press("ControlOrMeta+End");
    await text.type("末");
    await text.page.waitForTimeout(300);
    assert.ok(await inSight("推进第1000项工作。"));
    await text.press("ControlOrMeta+Home", "ArrowDown");
    await text.press(...Array(80).fill("ArrowDown"));
    await text.type("中");
    await text.saved();
    const now = await stored(core, plan);
    assert.equal(now.length, 1101);
    assert.match(now.at(-1), /末$/);
    assert.equal(now.filter((line) => line.includes("中")).length, 1);
  },
);
