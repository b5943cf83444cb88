import assert from "node:assert/strict";
import { mkdirSync, readFileSync, readdirSync, rmdirSync } from "node:fs";
import { join } from "node:path";
import { SMALL } from "./plans.js";
import { stored, untilEqual, withPlan } from "./session.js";

const NAME = "青禾县2026年工作要点";
const REPORT = "青禾县人民政府关于报送青禾县2026年农业农村重点工作安排的报告";

/** The field of the form that has the focus. */
const focused = (page) =>
  page.waitForFunction(
    () => document.activeElement.closest("[data-field]")?.dataset.field,
  );

/** Opens the dialog and waits until the plan is looked through. */
async function openExport(page) {
  await page.keyboard.press("ControlOrMeta+E");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("region", { name: "导出前核对" }).waitFor();
  return dialog;
}

withPlan(
  "what is missing is said before the export, and leads to its field",
  SMALL,
  async ({ page }, core, plan) => {
    await page.getByRole("switch", { name: "印制红头" }).click();
    const title = page.getByRole("textbox", { name: "标题", exact: true });
    await title.last().fill(REPORT);
    await page.getByText("上行文应当标注签发人").waitFor();
    const lines = await page
      .getByRole("figure", { name: "印出来的标题" })
      .locator("div")
      .allTextContents();
    assert.equal(lines.join(""), REPORT);
    assert.equal(lines.length, 2);

    const dialog = await openExport(page);
    await dialog.getByText("尚缺的要素").waitFor();
    await dialog.getByRole("button", { name: "签发人" }).click();
    assert.equal(await (await focused(page)).jsonValue(), "signers");
    await page.keyboard.type("沈知远");
    await page.getByText("上行文应当标注签发人").waitFor({ state: "detached" });

    const again = await openExport(page);
    assert.equal(
      await again.getByRole("button", { name: "签发人" }).count(),
      0,
    );
    await again
      .getByRole("combobox", { name: "版式" })
      .selectOption({ value: "house" });
    await again.getByText("与国标不同之处").waitFor();
    await again.getByRole("radio", { name: "Word 多级编号" }).click();
    await again
      .getByRole("combobox", { name: "责任分工" })
      .selectOption({ value: "brief" });
    await again.getByRole("button", { name: "导出", exact: true }).click();
    await again.getByText(`已导出“${REPORT}.docx”。`).waitFor();
    assert.deepEqual(readdirSync(core.out), [`${REPORT}.docx`]);
    assert.deepEqual(await core.call("export_choice"), {
      format: "docx",
      labels: "word",
      contents: 0,
      duties: "brief",
    });
    await again.getByRole("button", { name: "关闭" }).click();
    await again.waitFor({ state: "detached" });
    const profile = async () =>
      (await core.call("plan_open", { plan })).profile;
    for (let tries = 0; tries < 50 && (await profile()) !== "house"; tries++)
      await page.waitForTimeout(50);
    assert.equal(await profile(), "house");
  },
);

withPlan(
  "the keyboard is enough: export, Enter, Enter, and on in the text",
  SMALL,
  async (text, core) => {
    const { page } = text;
    await text.caretAfter("加强组织领导");
    const dialog = await openExport(page);
    await page.keyboard.press("Enter");
    await dialog.getByText(`已导出“${NAME}.docx”。`).waitFor();
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    await page.waitForFunction(() =>
      document.activeElement.closest(".ProseMirror"),
    );
    await text.type("力求实效。");
    assert.match((await text.lines()).at(-1), /力求实效。$/);
    assert.deepEqual(readdirSync(core.out), [`${NAME}.docx`]);
  },
);

withPlan(
  "an export that fails says so in its dialog and can be tried again",
  SMALL,
  async ({ page }, core) => {
    mkdirSync(join(core.out, `${NAME}.txt`));
    const dialog = await openExport(page);
    await dialog.getByRole("radio", { name: "纯文本" }).click();
    const start = dialog.getByRole("button", { name: "导出", exact: true });
    await start.click();
    await dialog.getByText("不能写入").waitFor();
    rmdirSync(join(core.out, `${NAME}.txt`));
    await start.click();
    await dialog.getByText(`已导出“${NAME}.txt”。`).waitFor();
    const text = readFileSync(join(core.out, `${NAME}.txt`), "utf8");
    assert.ok(text.includes("（一）夯实农业基础"), text);
  },
);

withPlan(
  "several plans go into a folder, none over another",
  SMALL,
  async ({ page }, core) => {
    await core.takeIn(SMALL);
    await page.keyboard.press("ControlOrMeta+Shift+2");
    await page.getByRole("button", { name: "批量导出…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("已选 0 / 2 份").waitFor();
    await dialog.getByRole("checkbox", { name: "全选" }).click();
    await dialog.getByRole("radio", { name: "Markdown" }).click();
    await dialog.getByRole("button", { name: "选择文件夹并导出" }).click();
    await dialog.getByText("已导出 2 份").waitFor();
    const files = readdirSync(core.out).sort();
    assert.deepEqual(files, [`${NAME}.md`, `${NAME}（2）.md`].sort());
  },
);

withPlan(
  "names used in earlier plans are offered while one is written",
  SMALL,
  async (text, core) => {
    const { page } = text;
    await core.call("plan_sample", { sample: "full" });
    await page.reload();
    await page.getByRole("tree").waitFor();
    const copies = page.getByRole("textbox", { name: "抄送机关" });
    await copies.click();
    await text.compose(["z", "zheng", "zhengxie"], "政协");
    await page.getByRole("option", { name: "市政协办公室" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    assert.equal(await copies.inputValue(), "市政协办公室");
    await page.getByRole("listbox").waitFor({ state: "detached" });
  },
);

withPlan(
  "a place left open leads from the export into the text, where it is filled in",
  "青禾县2026年工作要点\n一、总体要求\n建成××个站点。\n",
  async ({ page }, core, plan) => {
    await page.keyboard.press("ControlOrMeta+e");
    await page.getByRole("button", { name: "以 × 代替的 1 处" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.waitForFunction(() => getSelection()?.toString() === "××");
    await page.keyboard.type("12");
    await untilEqual(
      async () => (await stored(core, plan))[1],
      "建成12个站点。",
    );
  },
);
