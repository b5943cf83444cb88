import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { SMALL } from "./plans.js";
import { withPlan } from "./session.js";

const NAME = "青禾县2026年工作要点";
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
