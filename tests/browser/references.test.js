import assert from "node:assert/strict";
import { SMALL, SMALL_LINES } from "./plans.js";
import { stored, untilEqual, withPlan } from "./session.js";

const BODY = "加强组织领导，严格督促检查。";

/** Puts a reference to a heading behind the last paragraph, by the dialog. */
async function refer(text, search, form) {
  const { page } = text;
  await text.caretAfter("加强组织领导");
  await text.type("详见第");
  await page.getByRole("button", { name: "插入", exact: true }).click();
  await page.getByRole("menuitem", { name: "插入交叉引用…" }).click();
  await page.getByRole("searchbox", { name: "查找标题" }).fill(search);
  await page.getByRole("radio", { name: form }).click();
  await page.getByRole("searchbox", { name: "查找标题" }).press("Enter");
  await page.locator(".ProseMirror .reference").waitFor();
  await text.type("部分。");
}

const shown = (text) => text.page.locator(".ProseMirror .reference").allTextContents();
const last = async (text) => (await text.lines()).at(-1);

withPlan(
  "a reference to a heading follows it when it is moved, deleted and had back",
  SMALL,
  async (text, core, plan) => {
    const { page } = text;
    await refer(text, "二壮", /^序号 （二）$/);
    assert.equal(await last(text), `${BODY}详见第（二）部分。`);
    await text.saved();

    await text.caretAfter("壮大县域工业");
    await text.press("Alt+Shift+ArrowUp");
    await untilEqual(() => shown(text), ["（一）"]);
    await text.saved();
    assert.equal((await stored(core, plan)).at(-1), `${BODY}详见第（一）部分。`);
    await text.press("Control+z");
    await untilEqual(() => shown(text), ["（二）"]);

    await text.caretAfter("壮大县域工业");
    await text.press("Control+Shift+Delete");
    await page.locator(".reference.broken").waitFor();
    assert.deepEqual(await shown(text), ["（二）"]);
    await text.press("F8");
    assert.equal(await page.evaluate(() => getSelection().toString()), "（二）");
    await page.getByRole("button", { name: "导出" }).click();
    await page
      .getByRole("region", { name: "导出前核对" })
      .getByRole("button", { name: "（二）" })
      .waitFor();
    await page.keyboard.press("Escape");
    await text.caretAfter("重点任务");
    await text.press("Control+z");
    await page.locator(".reference:not(.broken)").waitFor();
  },
);

withPlan(
  "a reference is one unit to keys and mouse",
  SMALL,
  async (text, core, plan) => {
    const { page } = text;
    await refer(text, "农业", "标题 夯实农业基础");
    assert.equal(await last(text), `${BODY}详见第夯实农业基础部分。`);
    await page.locator(".reference").click({ modifiers: ["ControlOrMeta"] });
    await text.type("再");
    await text.reads([
      ...SMALL_LINES.slice(0, 4),
      "（一）再夯实农业基础",
      ...SMALL_LINES.slice(5, 9),
      `${BODY}详见第再夯实农业基础部分。`,
    ]);

    await page.locator(".reference").dblclick();
    await page.getByRole("radio", { name: /全序号/ }).click();
    await page.getByRole("button", { name: "确定" }).click();
    await untilEqual(() => shown(text), ["二（一）"]);

    await text.caretAfter("加强组织领导");
    await text.press("ArrowLeft", "ArrowLeft", "ArrowLeft", "Backspace");
    await untilEqual(() => last(text), `${BODY}详见第部分。`);
    await text.saved();
    assert.equal((await stored(core, plan)).at(-1), `${BODY}详见第部分。`);
  },
);

withPlan(
  "an input method writes beside a reference, once",
  SMALL,
  async (text, core, plan) => {
    await refer(text, "农业", /^序号 （一）$/);
    await text.caretAfter("加强组织领导");
    await text.press("ArrowLeft", "ArrowLeft", "ArrowLeft");
    await text.compose(["h", "he", "和"], "和");
    await text.press("ArrowLeft", "ArrowLeft", "ArrowLeft");
    await text.compose(["di", "第"], "第");
    await untilEqual(() => last(text), `${BODY}详见第第（一）和部分。`);
    await text.saved();
    assert.equal((await stored(core, plan)).at(-1), `${BODY}详见第第（一）和部分。`);
    await text.press("ArrowRight"); // selects it: what is written takes its place
    await text.compose(["s", "san", "三"], "三");
    await untilEqual(() => last(text), `${BODY}详见第第三和部分。`);
    await text.saved();
    assert.equal((await stored(core, plan)).at(-1), `${BODY}详见第第三和部分。`);
  },
);

withPlan(
  "a reference is copied as itself, and elsewhere as words",
  SMALL,
  async (text, core, plan) => {
    const { page } = text;
    await refer(text, "农业", /^序号 （一）$/);
    await text.press("Shift+Home");
    const copied = await page.evaluate(() => {
      const kinds = {};
      const event = new ClipboardEvent("copy", {
        clipboardData: new DataTransfer(),
        bubbles: true,
        cancelable: true,
      });
      document.querySelector(".ProseMirror").dispatchEvent(event);
      for (const kind of event.clipboardData.types) kinds[kind] = event.clipboardData.getData(kind);
      return kinds;
    });
    assert.match(copied["text/plain"], /详见第（一）部分。$/);
    await text.caretAfter("坚持稳中求进");
    await text.paste(copied);
    await untilEqual(() => shown(text), ["（一）", "（一）"]);
    await text.caretAfter("壮大县域工业");
    await text.press("Alt+Shift+ArrowUp");
    await untilEqual(() => shown(text), ["（二）", "（二）"]);
    await text.saved();
    const words = await stored(core, plan);
    assert.equal(words.filter((line) => line.includes("第（二）部分")).length, 2);
  },
);
