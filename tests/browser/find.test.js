import assert from "node:assert/strict";
import { SMALL, SMALL_LINES } from "./plans.js";
import { stored, untilEqual, withPlan } from "./session.js";

const twice = (words) => words.replace("严格督促检查", "改进作风建设");
/** A plan in which 建设 stands twice. */
const PLAN = twice(SMALL);
const LINES = SMALL_LINES.map(twice);

/** The places that are drawn, and the present one. */
const drawn = (text) =>
  text.page.locator(".ProseMirror .found").allTextContents();
const present = (text) =>
  text.page.locator(".ProseMirror .found.now").allTextContents();

/** The find bar. */
function barOf({ page }) {
  const bar = page.getByRole("search", { name: "查找和替换" });
  return {
    bar,
    words: bar.getByRole("textbox", { name: "查找", exact: true }),
    instead: bar.getByRole("textbox", { name: "替换为" }),
    button: (name) => bar.getByRole("button", { name, exact: true }),
    says: (words) => bar.getByText(words, { exact: true }).waitFor(),
  };
}

withPlan(
  "words are found while they are typed, and stepped through round the end",
  PLAN,
  async (text) => {
    await text.caretAfter("坚持稳中求进");
    await text.press("ControlOrMeta+f");
    const { words, says, bar } = barOf(text);
    await words.pressSequentially("建设");
    await says("第 1 处，共 2 处");
    assert.deepEqual(await drawn(text), ["建设", "建设"]);
    assert.equal((await present(text)).length, 1);
    await text.press("Enter");
    await says("第 2 处，共 2 处");
    await text.press("Enter");
    await says("第 1 处，共 2 处");
    await text.press("Shift+Enter");
    await says("第 2 处，共 2 处");
    await text.press("F3");
    await says("第 1 处，共 2 处");
    await text.press("Escape");
    await bar.waitFor({ state: "detached" });
    assert.deepEqual(await drawn(text), []);
    // The caret is where the last place was: what is typed takes its place.
    await text.type("规划");
    await text.saved();
    assert.equal((await text.lines()).join("").split("建设").length - 1, 1);
  },
);

withPlan(
  "one place is replaced, then the next, and undo takes them back one by one",
  PLAN,
  async (text) => {
    await text.caretAfter("坚持稳中求进");
    await text.press("ControlOrMeta+h");
    const { words, instead, says, button } = barOf(text);
    await words.fill("建设");
    await says("第 1 处，共 2 处");
    await instead.fill("营造");
    await button("替换").click();
    await says("第 1 处，共 1 处");
    await button("替换").click();
    await says("没有找到");
    await text.reads(LINES.map((line) => line.replaceAll("建设", "营造")));
    await text.page.locator(".ProseMirror").focus();
    await text.press("ControlOrMeta+z", "ControlOrMeta+z");
    await text.reads(LINES);
  },
);

withPlan(
  "all places are shown before they are replaced; one is left out, and one step takes all back",
  PLAN,
  async (text, core, plan) => {
    await text.caretAfter("坚持稳中求进");
    await text.press("ControlOrMeta+h");
    const { words, instead, button, says } = barOf(text);
    await words.fill("(建)设");
    await says("没有找到");
    await button("正则表达式").click();
    await says("第 1 处，共 2 处");
    await instead.fill("$1造");
    await button("全部替换…").click();
    const dialog = text.page.getByRole("dialog", {
      name: "把“(建)设”替换为“$1造”",
    });
    const rows = dialog.getByRole("listitem");
    await rows.first().getByText("建造").waitFor();
    assert.equal(await rows.count(), 2);
    await rows.nth(1).getByRole("checkbox").click();
    await dialog.getByRole("button", { name: "替换 1 处" }).click();
    await dialog.waitFor({ state: "detached" });
    const once = LINES.join("\n").replace("建设", "建造").split("\n");
    await text.reads(once);
    const { versions } = await core.call("versions_list", { plan });
    assert.equal(versions[0].name, "replace");
    await text.page.locator(".ProseMirror").focus();
    await text.press("ControlOrMeta+z");
    await text.reads(LINES);
  },
);

withPlan(
  "a pattern that cannot be understood is told in the bar",
  PLAN,
  async (text) => {
    await text.press("ControlOrMeta+f");
    const { words, button, bar, says } = barOf(text);
    await button("正则表达式").click();
    await words.fill("(建设");
    await bar.getByText(/第 1 个字符处不对：括号没有成对/).waitFor();
    await words.fill("建[设]");
    await says("第 1 处，共 2 处");
  },
);

withPlan(
  "what is typed while the bar is open is found too; a composition is left alone",
  PLAN,
  async (text) => {
    await text.press("ControlOrMeta+f");
    const { words, says } = barOf(text);
    await words.fill("建设");
    await says("第 1 处，共 2 处");
    await text.caretAfter("坚持稳中求进");
    await text.compose(["jian", "jianshe", "建设"], "建设");
    await says("共 3 处");
    await untilEqual(() => drawn(text), ["建设", "建设", "建设"]);
  },
);

withPlan(
  "words are replaced in all plans of the library, and the open one follows",
  PLAN,
  async (text, core, plan) => {
    const { page } = text;
    const [other] = await core.takeIn(
      "云岭县2026年教育工作要点\n一、总体要求\n加强学校建设。\n",
    );
    const [changed] = await core.takeIn(
      "云岭县2026年水利工作要点\n一、总体要求\n加强水库建设。\n",
    );
    await text.press("ControlOrMeta+Shift+h");
    const dialog = page.getByRole("dialog", { name: "在文稿库中查找和替换" });
    await dialog.getByRole("textbox", { name: "查找" }).fill("建设");
    await dialog.getByRole("textbox", { name: "替换为" }).fill("营造");
    await page.keyboard.press("Enter");
    await dialog.getByRole("button", { name: "替换 3 份中的 4 处" }).waitFor();
    // One of them is changed by somebody else before it is replaced.
    const { parts } = await core.call("plan_open", { plan: changed.id });
    await core.call("plan_rename", {
      plan: changed.id,
      title: `${parts[0].title}（改）`,
    });
    await dialog.getByRole("button", { name: "替换 3 份中的 4 处" }).click();
    await dialog.getByText("已替换 2 份中的 3 处。").waitFor();
    await dialog.getByText(/水利工作要点：查找之后又有改动/).waitFor();
    await dialog.getByRole("button", { name: "关闭" }).click();
    await text.reads(LINES.map((line) => line.replaceAll("建设", "营造")));
    await untilEqual(
      async () => (await stored(core, other.id)).join(""),
      "总体要求加强学校营造。",
    );
    await untilEqual(
      async () => (await stored(core, changed.id)).join(""),
      "总体要求加强水库建设。",
    );
    for (const id of [plan, other.id]) {
      const { versions } = await core.call("versions_list", { plan: id });
      assert.equal(versions[0].name, "replace");
    }
  },
);
