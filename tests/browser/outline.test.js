import assert from "node:assert/strict";
import { SMALL, SMALL_LINES } from "./plans.js";
import { stored, withPlan } from "./session.js";

withPlan(
  "Tab demotes a heading with its branch, Shift+Tab promotes it; labels follow",
  SMALL,
  async (text) => {
    await text.caretAfter("保障措施");
    await text.press("Tab");
    await text.reads([
      ...SMALL_LINES.slice(0, 8),
      "（三）保障措施",
      SMALL_LINES[9],
    ]);
    await text.press("Shift+Tab");
    await text.reads(SMALL_LINES);
    await text.caretAfter("重点任务");
    await text.press("Tab");
    const labelled = (label, words) =>
      text.page
        .locator(`.ProseMirror [data-label="${label}"]`, { hasText: words })
        .waitFor();
    await labelled("（一）", "重点任务");
    await labelled("1.", "夯实农业基础");
  },
);

withPlan(
  "Alt+Shift+arrows move a branch, and the labels are those of its new place",
  SMALL,
  async (text, core, plan) => {
    await text.caretAfter("壮大县域工业");
    await text.press("Alt+Shift+ArrowUp");
    const moved = [
      ...SMALL_LINES.slice(0, 4),
      "（一）壮大县域工业",
      SMALL_LINES[7],
      "（二）夯实农业基础",
      SMALL_LINES[5],
      ...SMALL_LINES.slice(8),
    ];
    await text.reads(moved);
    await text.type("集群");
    await text.saved();
    assert.ok((await stored(core, plan)).includes("壮大县域工业集群"));
    await text.press("Alt+Shift+ArrowDown");
    await text.reads(
      SMALL_LINES.map((line) => line.replace("工业", "工业集群")).map((line) =>
        line.replace("集群集群", "集群"),
      ),
    );
  },
);

withPlan(
  "levels are set by Ctrl+Alt+digit, and body text by Ctrl+Alt+0",
  SMALL,
  async (text) => {
    await text.caretAfter("坚持稳中求进");
    await text.press("ControlOrMeta+Alt+Digit2");
    await text.reads(SMALL_LINES.map((line, at) => (at === 2 ? `（一）${line}` : line)));
    await text.press("ControlOrMeta+Alt+Digit0");
    await text.reads(SMALL_LINES);
  },
);

withPlan(
  "the tree shows the text, follows the caret, and leads to it",
  SMALL,
  async (text) => {
    const rows = text.page.getByRole("treeitem");
    assert.equal(await rows.count(), 5);
    await text.caretAfter("推进园区建设");
    await text.page
      .locator("[role=treeitem][aria-selected=true]", {
        hasText: "壮大县域工业",
      })
      .waitFor();
    await rows.filter({ hasText: "总体要求" }).click();
    await text.type("新");
    await text.reads(
      SMALL_LINES.map((line) => line.replace("总体要求", "新总体要求")),
    );
    await rows.filter({ hasText: "新总体要求" }).waitFor();
  },
);

withPlan(
  "a row dragged in the tree moves the whole branch",
  SMALL,
  async (text) => {
    const row = (words) =>
      text.page.getByRole("treeitem").filter({ hasText: words });
    await row("保障措施").dragTo(row("总体要求"), {
      targetPosition: { x: 80, y: 2 },
    });
    await text.reads([
      SMALL_LINES[0],
      "一、保障措施",
      SMALL_LINES[9],
      "二、总体要求",
      SMALL_LINES[2],
      "三、重点任务",
      ...SMALL_LINES.slice(4, 8),
    ]);
  },
);

withPlan(
  "Alt+Shift+arrows in the tree do what they do in the text",
  SMALL,
  async (text) => {
    await text.page
      .getByRole("treeitem")
      .filter({ hasText: "保障措施" })
      .focus();
    await text.press("Alt+Shift+ArrowRight");
    await text.reads([
      ...SMALL_LINES.slice(0, 8),
      "（三）保障措施",
      SMALL_LINES[9],
    ]);
  },
);
