import assert from "node:assert/strict";
import { SMALL, SMALL_LINES } from "./plans.js";
import { stored, untilEqual, withPlan } from "./session.js";

const row = (text, words) =>
  text.page.getByRole("treeitem").filter({ hasText: words });

/** The lines that can be seen. */
const seen = (text) =>
  text.page
    .locator(".ProseMirror [data-id]")
    .evaluateAll((blocks) =>
      blocks
        .filter((block) => block.getClientRects().length > 0)
        .map((block) => (block.dataset.label ?? "") + block.textContent),
    );

/** A copy or cut with the keys, and what then lies on the clipboard. */
async function clipboardAfter(text, key) {
  await text.page.evaluate(() => {
    globalThis.copied = null;
    addEventListener("copy", keep, { once: true });
    addEventListener("cut", keep, { once: true });
    function keep({ clipboardData }) {
      globalThis.copied = {
        "text/plain": clipboardData.getData("text/plain"),
        "text/html": clipboardData.getData("text/html"),
      };
    }
  });
  await text.press(key);
  return text.page.evaluate(() => globalThis.copied);
}

withPlan(
  "rows marked together are moved, demoted and deleted together, each by one undo",
  SMALL,
  async (text, core, plan) => {
    await row(text, "总体要求").click();
    await row(text, "重点任务").click({ modifiers: ["ControlOrMeta"] });
    await row(text, "重点任务").press("Alt+Shift+ArrowDown");
    await text.reads([
      SMALL_LINES[0],
      "一、保障措施",
      SMALL_LINES[9],
      "二、总体要求",
      SMALL_LINES[2],
      "三、重点任务",
      ...SMALL_LINES.slice(4, 8),
    ]);
    await row(text, "重点任务").press("Delete");
    await text.reads([SMALL_LINES[0], "一、保障措施", SMALL_LINES[9]]);
    await text.saved();
    assert.equal((await stored(core, plan)).length, 3);
    await text.caretAfter("保障措施");
    await text.press("ControlOrMeta+z");
    await text.press("ControlOrMeta+z");
    await text.reads(SMALL_LINES);
  },
);

withPlan(
  "a branch cut in the tree is pasted behind another, with its duties and levels",
  SMALL,
  async (text) => {
    await row(text, "壮大县域工业").click({ modifiers: ["ControlOrMeta"] });
    await row(text, "壮大县域工业").focus();
    await text.press("ControlOrMeta+x");
    assert.equal(
      await text.page.evaluate(() => navigator.clipboard.readText()),
      "（二）壮大县域工业\n推进园区建设，培育骨干企业。",
    );
    await text.reads([...SMALL_LINES.slice(0, 6), ...SMALL_LINES.slice(8)]);
    await row(text, "总体要求").click();
    await row(text, "总体要求").focus();
    await text.press("ControlOrMeta+v");
    await text.reads([
      ...SMALL_LINES.slice(0, 3),
      "二、壮大县域工业",
      SMALL_LINES[7],
      "三、重点任务",
      ...SMALL_LINES.slice(4, 6),
      "四、保障措施",
      SMALL_LINES[9],
    ]);
  },
);

withPlan(
  "what is copied carries its labels, a piece of a heading does not, and comes back without them",
  SMALL,
  async (text) => {
    await text.caretAfter("夯实农业基础");
    await text.press("ControlOrMeta+Shift+B");
    const copied = await clipboardAfter(text, "ControlOrMeta+c");
    assert.equal(
      copied["text/plain"],
      "（一）夯实农业基础\n抓好春耕备耕，稳定粮食面积。",
    );
    assert.match(copied["text/html"], /（一）/);
    await text.caretAfter("严格督促检查");
    await text.paste(copied);
    await text.reads([
      ...SMALL_LINES,
      "（一）夯实农业基础",
      SMALL_LINES[5],
    ]);
    await text.caretAfter("壮大县域工业");
    await text.press("Shift+ArrowLeft", "Shift+ArrowLeft");
    const piece = await clipboardAfter(text, "ControlOrMeta+c");
    assert.equal(piece["text/plain"], "工业");
    assert.doesNotMatch(piece["text/html"], /（二）/);
  },
);

withPlan(
  "text from elsewhere becomes headings as deep as its labels stand here",
  SMALL,
  async (text, core, plan) => {
    await text.caretAfter("培育骨干企业");
    await text.press("Enter");
    await text.paste({
      "text/plain":
        "（三）加强生态保护\n1.治理河流。年内完成两条。\n2.植树造林。（责任单位：县林业局）",
    });
    await text.reads([
      ...SMALL_LINES.slice(0, 8),
      "（三）加强生态保护",
      "1.治理河流。年内完成两条。",
      "2.植树造林。",
      ...SMALL_LINES.slice(8),
    ]);
    await text.saved();
    await untilEqual(
      async () =>
        (await core.call("plan_open", { plan })).parts[0].blocks.find(({ content }) =>
          JSON.stringify(content).includes("植树造林"),
        )?.duties[0]?.leads,
      ["县林业局"],
    );
    await text.press("ControlOrMeta+z");
    await text.reads([...SMALL_LINES.slice(0, 8), "", ...SMALL_LINES.slice(8)]);
  },
);

withPlan(
  "a branch folded in the tree is folded in the text, and opens for the caret",
  SMALL,
  async (text) => {
    await text.caretAfter("夯实农业基础");
    await text.press("Alt+Shift+Minus");
    await untilEqual(() => seen(text), [
      ...SMALL_LINES.slice(0, 5),
      ...SMALL_LINES.slice(6),
    ]);
    await row(text, "重点任务").locator("button").click();
    await untilEqual(() => seen(text), [
      ...SMALL_LINES.slice(0, 4),
      ...SMALL_LINES.slice(8),
    ]);
    await row(text, "重点任务").locator("button").click();
    await text.caretAfter("推进园区建设");
    await text.press("Alt+Shift+Minus");
    // The caret is taken out of what is folded; typing goes where it is seen.
    await text.type("新");
    await untilEqual(async () => (await seen(text))[5], "（二）壮大县域工业新");
    await text.press("Enter");
    await untilEqual(async () => (await seen(text)).slice(5, 8), [
      "（二）壮大县域工业新",
      "",
      SMALL_LINES[7],
    ]);
  },
);

withPlan(
  "a branch is shown alone, is written in, and the whole text comes back",
  SMALL,
  async (text) => {
    await text.caretAfter("壮大县域工业");
    await text.press("Alt+Shift+Period");
    await untilEqual(() => seen(text), SMALL_LINES.slice(6, 8));
    await text.press("ControlOrMeta+a");
    await text.press("End");
    await text.caretAfter("培育骨干企业");
    await text.press("Enter");
    await text.type("加快招商。");
    await untilEqual(() => seen(text), [...SMALL_LINES.slice(6, 8), "加快招商。"]);
    await text.press("Escape");
    await text.reads([
      ...SMALL_LINES.slice(0, 8),
      "加快招商。",
      ...SMALL_LINES.slice(8),
    ]);
    await untilEqual(async () => (await seen(text)).length, 11);
  },
);

withPlan(
  "the tree is kept to a unit's headings, or to those that nobody is responsible for",
  SMALL.replace("稳定粮食面积。", "稳定粮食面积。（责任单位：县农业农村局）"),
  async (text) => {
    const names = () =>
      text.page
        .getByRole("treeitem")
        .evaluateAll((items) => items.map((item) => item.title));
    await text.page.getByRole("button", { name: "按责任单位或备忘筛选" }).click();
    await text.page.getByRole("menuitemradio", { name: "县农业农村局" }).click();
    await untilEqual(names, ["二、重点任务", "（一）夯实农业基础"]);
    await text.page.getByRole("button", { name: "按责任单位或备忘筛选" }).click();
    await text.page.getByRole("menuitemradio", { name: "未明确责任单位的" }).click();
    await untilEqual(names, [
      "一、总体要求",
      "二、重点任务",
      "（二）壮大县域工业",
      "三、保障措施",
    ]);
  },
);

withPlan(
  "the menu of a row doubles its branch",
  SMALL,
  async (text) => {
    await row(text, "壮大县域工业").click({ button: "right" });
    await text.page.getByRole("menuitem", { name: "复制一份" }).click();
    await text.reads([
      ...SMALL_LINES.slice(0, 8),
      "（三）壮大县域工业",
      SMALL_LINES[7],
      ...SMALL_LINES.slice(8),
    ]);
  },
);

const block = (text, words) =>
  text.page.locator(".ProseMirror [data-id]", { hasText: words }).first();

withPlan(
  "a branch is dragged by its handle, within the text and from the tree into it",
  SMALL,
  async (text) => {
    await block(text, "保障措施").hover();
    await text.page
      .locator(".branch-handle .grip")
      .dragTo(block(text, "夯实农业基础"), {
        targetPosition: { x: 200, y: 4 },
        steps: 4,
      });
    await text.reads([
      ...SMALL_LINES.slice(0, 4),
      "三、保障措施",
      SMALL_LINES[9],
      "（一）夯实农业基础",
      SMALL_LINES[5],
      "（二）壮大县域工业",
      SMALL_LINES[7],
    ]);
    await text.press("ControlOrMeta+z");
    await text.reads(SMALL_LINES);
    await row(text, "壮大县域工业").dragTo(block(text, "总体要求"), {
      targetPosition: { x: 200, y: 30 },
      steps: 4,
    });
    await text.reads([
      ...SMALL_LINES.slice(0, 2),
      "（一）壮大县域工业",
      SMALL_LINES[7],
      SMALL_LINES[2],
      ...SMALL_LINES.slice(3, 6),
      ...SMALL_LINES.slice(8),
    ]);
  },
);

withPlan(
  "the handle's triangle folds, a click on its grip selects the branch",
  SMALL,
  async (text) => {
    await block(text, "重点任务").hover();
    await text.page.locator(".branch-handle .triangle").click();
    await untilEqual(() => seen(text), [
      ...SMALL_LINES.slice(0, 4),
      ...SMALL_LINES.slice(8),
    ]);
    await block(text, "重点任务").hover();
    await text.page.locator(".branch-handle .triangle").click();
    await untilEqual(() => seen(text), SMALL_LINES);
    await block(text, "壮大县域工业").hover();
    await text.page.locator(".branch-handle .grip").click();
    await text.press("ControlOrMeta+Shift+Delete");
    await text.reads([...SMALL_LINES.slice(0, 6), ...SMALL_LINES.slice(8)]);
  },
);
