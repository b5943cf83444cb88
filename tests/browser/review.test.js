import assert from "node:assert/strict";
import { withPlan } from "./session.js";
import { SMALL } from "./plans.js";

const MESSY = [
  "首页 > 政务公开 > 政策文件",
  "云岭县2026年教育工作要点",
  "一、总体要求",
  "坚持立德树人，办好家门口的学校。",
  "、重点任务",
  "(一)办好学前教育。新建公办园3所。",
  "三、保障措施",
  "加强领导。",
].join("\n");

withPlan(
  "a messy text is looked at, mended, used, and taken back",
  SMALL,
  async ({ page }, core) => {
    const titles = async () => {
      const plans = await core.call("library_list", { trashed: false });
      return plans.map(({ title }) => title);
    };
    const before = await titles();
    await page.keyboard.press("ControlOrMeta+Shift+O");
    await page.getByRole("textbox", { name: "文稿全文" }).fill(MESSY);
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "导入", exact: true }).click();

    const source = page.getByRole("grid", { name: "来源" });
    const plan = page.getByRole("grid", { name: "将成为的文稿" });
    await source.getByText("网页的导航").waitFor();
    await source.getByRole("button", { name: "恢复" }).click();
    await plan.getByText("首页 > 政务公开").waitFor();

    await source.getByText("重点任务").click();
    const choices = page.getByRole("group", { name: "改认作" });
    await choices.getByRole("button", { name: "正文" }).click();
    await plan.getByText("、重点任务").waitFor();
    assert.deepEqual(await titles(), before);

    await page.getByRole("button", { name: "取用" }).click();
    await page.getByText("已导入 1 份文稿。").waitFor();
    assert.ok((await titles()).includes("云岭县2026年教育工作要点"));
    await page.getByRole("button", { name: "撤销导入" }).click();
    await page.getByText("已导入 1 份文稿。").waitFor({ state: "detached" });
    await page.waitForTimeout(300);
    assert.deepEqual(await titles(), before);
  },
);
