import assert from "node:assert/strict";
import { SMALL } from "./plans.js";
import { untilEqual, withPlan } from "./session.js";

/** The memos that the core has, by the order of the text. */
async function memosOf(core, plan) {
  const { parts } = await core.call("plan_open", { plan });
  return parts.flatMap(({ blocks }) =>
    blocks.flatMap(({ memo }) => (memo === undefined ? [] : [memo])),
  );
}

/** Writes a memo at the block with the caret. */
async function note(text, memo) {
  await text.press("Control+Alt+m");
  await text.page.getByRole("textbox", { name: "备忘" }).fill(memo);
  await text.press("Escape");
}

withPlan(
  "a memo is written by key, shown in the margin and in the tree, and gone when it is done",
  SMALL,
  async (text, core, plan) => {
    const { page } = text;
    await text.caretAfter("抓好春耕备耕");
    await note(text, "数字待财政局核实\n六月再问");
    await untilEqual(() => memosOf(core, plan), ["数字待财政局核实\n六月再问"]);
    const block = page.locator(".ProseMirror [data-memo]");
    assert.match(await block.textContent(), /^抓好春耕备耕/);
    await page.getByRole("treeitem", { name: /夯实农业基础.*数字待财政局核实/ }).waitFor();

    const { x, y, width } = await block.boundingBox();
    await page.mouse.move(x + width - 8, y + 10);
    await page.locator(".memo-note", { hasText: "六月再问" }).waitFor();
    await page.mouse.click(x + width - 8, y + 10);
    await page.getByRole("textbox", { name: "备忘" }).fill("");
    await text.press("Control+Enter");
    await untilEqual(() => memosOf(core, plan), []);
    await text.press("Control+z");
    await untilEqual(() => block.count(), 1);
  },
);

withPlan(
  "memos are gone through by key, listed, filtered and found",
  SMALL,
  async (text, core, plan) => {
    const { page } = text;
    await text.caretAfter("推进园区建设");
    await note(text, "等工信局回话");
    await text.caretAfter("坚持稳中求进");
    await note(text, "口径以会议为准");
    await text.press("Control+F8");
    await page.locator(".memo-note", { hasText: "等工信局回话" }).waitFor();

    await page.getByRole("button", { name: "按责任单位或备忘筛选" }).click();
    await page.getByRole("menuitemcheckbox", { name: "有备忘的" }).click();
    await page.keyboard.press("Escape");
    await untilEqual(
      () => page.getByRole("treeitem").evaluateAll((rows) => rows.map(({ title }) => title)),
      ["一、总体要求", "二、重点任务", "（二）壮大县域工业"],
    );

    await page.getByRole("tab", { name: "备忘" }).click();
    const list = page.getByRole("list", { name: "全部备忘" });
    await untilEqual(() => list.getByRole("listitem").count(), 2);
    await list.getByRole("button", { name: "办妥，去掉" }).first().click();
    await untilEqual(() => memosOf(core, plan), ["等工信局回话"]);

    const { texts } = await core.call("find_in_plan", {
      plan,
      find: { words: "工信局", whole: false, exact: false, pattern: false },
    });
    assert.deepEqual(texts.map(({ field }) => field.type), ["memo"]);
    const hits = await core.call("library_search", { words: "工信局回话", trashed: false });
    assert.equal(JSON.stringify(hits).includes('"memo"'), true);
  },
);

withPlan(
  "a copy inside keeps the memo; what other programs read does not have it",
  SMALL,
  async (text, core, plan) => {
    await text.caretAfter("抓好春耕备耕");
    await note(text, "数字待核实");
    await text.press("Control+a", "Control+c");
    const copied = await text.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const texts = item.types.map(async (type) => (await item.getType(type)).text());
      return (await Promise.all(texts)).join("\n");
    });
    assert.match(copied, /抓好春耕备耕/);
    assert.doesNotMatch(copied, /待核实/);
    await text.caretAfter("夯实农业基础");
    await text.press("Control+Alt+d");
    await untilEqual(() => memosOf(core, plan), ["数字待核实", "数字待核实"]);
    await text.press("Control+Shift+b", "Control+x", "Control+v");
    await untilEqual(() => memosOf(core, plan), ["数字待核实", "数字待核实"]);
  },
);
