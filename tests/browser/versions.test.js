import assert from "node:assert/strict";
import { SMALL, SMALL_LINES } from "./plans.js";
import { withPlan } from "./session.js";

/** Keeps what stands now under a name. */
async function keep(text, name) {
  await text.press("ControlOrMeta+s");
  const dialog = text.page.getByRole("dialog", { name: "存为版本" });
  const field = dialog.getByRole("textbox", { name: "版本名称" });
  await field.fill(name);
  await field.press("Enter");
  await dialog.waitFor({ state: "detached" });
}

withPlan(
  "a named version is compared with what came after it, and one paragraph is had back",
  SMALL,
  async (text) => {
    const { page } = text;
    await text.caretAfter("坚持稳中求进");
    await keep(text, "送审稿");

    await text.type("确保实现全年目标。");
    await text.caretAfter("壮大县域工业");
    await text.press("Alt+Shift+ArrowUp");
    await text.saved();
    const changed = await text.lines();
    assert.equal(changed[4], "（一）壮大县域工业");

    await page.getByRole("tab", { name: "版本" }).click();
    await page.getByText("与最近的版本相比：改动 1 处、移动 1 处。").waitFor();
    await page.getByRole("button", { name: /^送审稿/ }).click();

    const screen = page.getByRole("dialog", { name: "比较版本" });
    await screen.getByText("改动 1 处、移动 1 处").waitFor();
    await page.keyboard.press("F8");
    const row = screen.getByRole("row", { selected: true });
    assert.deepEqual(await row.locator("ins").allTextContents(), ["确保实现全年目标。"]);
    assert.deepEqual(await row.locator("del").allTextContents(), []);

    await page.keyboard.press("F8");
    await screen.getByRole("row", { selected: true }).getByText("由“（二）”移来").waitFor();
    await screen.getByRole("button", { name: "由“（二）”移来" }).click();
    await screen.getByRole("row", { selected: true }).getByText("移走了").waitFor();

    await page.keyboard.press("F7");
    await page.keyboard.press("F7");
    await screen.getByRole("button", { name: "恢复这一段" }).click();
    await screen.getByText("移动 1 处", { exact: true }).waitFor();
    await screen.getByRole("button", { name: "关闭" }).click();
    await text.reads(changed.map((line) => line.replace("确保实现全年目标。", "")));

    await page.locator(".ProseMirror").focus();
    await text.press("ControlOrMeta+z");
    await text.reads(changed);
  },
);

withPlan("a whole version is had back, and what stood before it is kept", SMALL, async (text, core, plan) => {
  const { page } = text;
  await text.caretAfter("坚持稳中求进");
  await keep(text, "初稿");
  await text.type("真抓实干。");
  await text.saved();
  await page.getByRole("tab", { name: "版本" }).click();
  await page.getByRole("button", { name: "与上一版比较" }).click();
  const screen = page.getByRole("dialog", { name: "比较版本" });
  await screen.getByRole("button", { name: "恢复到这一版" }).click();
  await screen.getByText("没有不同。").waitFor();
  await screen.getByRole("button", { name: "关闭" }).click();
  await text.reads(SMALL_LINES);
  const { versions } = await core.call("versions_list", { plan });
  assert.deepEqual(
    versions.map(({ kind, name }) => [kind, name]),
    [
      ["before", "restore"],
      ["named", "初稿"],
    ],
  );
});
