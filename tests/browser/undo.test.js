import assert from "node:assert/strict";
import { SMALL, SMALL_LINES } from "./plans.js";
import { withPlan } from "./session.js";

withPlan(
  "undo takes back a step of typing, then a move; redo brings both again",
  SMALL,
  async (text) => {
    await text.caretAfter("壮大县域工业");
    await text.press("Alt+Shift+ArrowUp");
    await text.type("集群发展");
    await text.saved();
    const done = await text.lines();
    await text.press("ControlOrMeta+z");
    await text.reads(done.map((line) => line.replace("集群发展", "")));
    await text.press("ControlOrMeta+z");
    await text.reads(SMALL_LINES);
    await text.press("ControlOrMeta+y", "ControlOrMeta+Shift+z");
    await text.reads(done);
  },
);

withPlan(
  "undo goes on after the window was closed and opened again",
  SMALL,
  async (text) => {
    await text.caretAfter("坚持稳中求进");
    await text.type("真抓实干。");
    await text.saved();
    await text.page.reload();
    await text.ready();
    assert.match((await text.lines())[2], /真抓实干。$/);
    await text.page.locator(".ProseMirror").focus();
    await text.press("ControlOrMeta+z");
    await text.reads(SMALL_LINES);
    await text.press("ControlOrMeta+y");
    await text.reads(
      SMALL_LINES.map((line, at) => (at === 2 ? `${line}真抓实干。` : line)),
    );
  },
);

withPlan(
  "undo before the core has answered loses nothing",
  SMALL,
  async (text) => {
    await text.slowAnswers(400);
    await text.caretAfter("坚持稳中求进");
    await text.type("一");
    await text.page.waitForTimeout(250);
    await text.press("ControlOrMeta+z");
    await text.reads(SMALL_LINES);
  },
);

withPlan("the caret goes to what undo changed", SMALL, async (text) => {
  await text.caretAfter("坚持稳中求进");
  await text.type("甲乙");
  await text.saved();
  await text.caretAfter("加强组织领导");
  await text.press("ControlOrMeta+z");
  await text.reads(SMALL_LINES);
  await text.type("丙");
  await text.reads(
    SMALL_LINES.map((line, at) => (at === 2 ? `${line}丙` : line)),
  );
});
