import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SMALL } from "./plans.js";
import { withPlan } from "./session.js";

const NAME = "青禾县2026年工作要点";
const HOUSE = "本单位格式（样例：固定值 28 磅、三级标题加粗、页码居中）";
const STANDARD = "党政机关公文格式（GB/T 9704—2012）";

withPlan(
  "an own profile: copied, changed with the sample in view, saved, exported with",
  SMALL,
  async ({ page }, core) => {
    await page.keyboard.press("ControlOrMeta+Comma");
    await page.getByRole("tab", { name: "版式" }).click();
    await page
      .getByRole("button", { name: `另存为本单位版式 ${STANDARD}` })
      .click();
    const editor = page.getByRole("dialog");
    await editor.getByLabel("名称").or(editor.getByLabel("项目")).first().waitFor();

    await editor.getByLabel("每页行数").fill("99");
    const fault = editor.getByText("99 超出范围，应为 1 到 60 的整数");
    await fault.first().waitFor();
    const save = editor.getByRole("button", { name: "保存", exact: true });
    assert.ok(await save.isDisabled());
    await editor.getByRole("button", { name: "恢复 每页行数" }).click();
    await fault.first().waitFor({ state: "detached" });

    await editor.getByLabel("项目").selectOption("styles.body");
    await editor.getByLabel("字号").fill("4号");
    const body = editor.locator('[data-role="body"]').first();
    await page.waitForFunction(
      (line) => line.style.fontSize === "14pt",
      await body.elementHandle(),
    );
    await editor.getByText("§7.3.3 公文正文").first().waitFor();
    await save.click();
    await page.waitForFunction((button) => button.disabled, await save.elementHandle());
    await editor.getByRole("button", { name: "返回" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "关闭" }).click();

    await page.keyboard.press("ControlOrMeta+E");
    const dialog = page.getByRole("dialog");
    await dialog
      .getByRole("combobox", { name: "版式" })
      .selectOption({ label: `${STANDARD} 副本` });
    await dialog.getByRole("button", { name: "导出", exact: true }).click();
    await dialog.getByText(`已导出“${NAME}.docx”。`).waitFor();
    const file = join(core.out, `${NAME}.docx`);
    const styles = execFileSync("unzip", ["-p", file, "word/styles.xml"]).toString();
    const style = styles
      .split("<w:style ")
      .find((one) => one.includes('w:val="公文正文"'));
    assert.match(style, /<w:sz w:val="28"/);
  },
);

withPlan(
  "a Word file's format: read, told, taken, saved as a file; deleted with what uses it said",
  SMALL,
  async ({ page }, core) => {
    await page.keyboard.press("ControlOrMeta+E");
    const exporting = page.getByRole("dialog");
    await exporting
      .getByRole("combobox", { name: "版式" })
      .selectOption({ label: HOUSE });
    await exporting.getByRole("button", { name: "导出", exact: true }).click();
    await exporting.getByText(`已导出“${NAME}.docx”。`).waitFor();
    await exporting.getByRole("button", { name: "关闭" }).click();
    await core.choose([join(core.out, `${NAME}.docx`)]);

    await page.keyboard.press("ControlOrMeta+Comma");
    await page.getByRole("tab", { name: "版式" }).click();
    await page.getByRole("button", { name: "从 Word 文稿读取…" }).click();
    const told = page.getByRole("alertdialog");
    await told.getByText(`以“${HOUSE}”为底版。`).waitFor();
    await told.getByText("与底版没有不同。").waitFor();
    await told.getByText("§7.5 单页页码").waitFor();
    await told.getByRole("button", { name: "采用并修改" }).click();

    const editor = page.getByRole("dialog");
    const lines = editor.getByLabel("每页行数");
    await editor.getByLabel("项目").selectOption("page");
    assert.equal(await lines.inputValue(), "");
    assert.equal(await lines.getAttribute("placeholder"), "22");
    await editor.getByRole("button", { name: "返回" }).click();

    await page.getByRole("button", { name: `存为文件… ${NAME}` }).click();
    await page.getByText(`已存为“${NAME}.toml”。`).waitFor();
    const file = readFileSync(join(core.out, `${NAME}.toml`), "utf8");
    assert.match(file, /extends = "house"/);

    const remove = page.getByRole("button", { name: `删除 ${NAME}` });
    await remove.click();
    await page.getByRole("button", { name: `确认删除 ${NAME}` }).click();
    await remove.waitFor({ state: "detached" });
  },
);
