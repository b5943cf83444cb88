import assert from "node:assert/strict";
import { untilEqual, withPlan } from "./session.js";
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
    await untilEqual(titles, before);
  },
);

// Broken at 28 characters; the fifth line is a paragraph of its own that begins where a line ends.
const OFFERED = [
  "云岭县2026年教育工作要点",
  "　　一、总体要求",
  "　　坚持立德树人，深化教育改革，推动城乡学校同步发展，让每个学生都",
  "能享有公平而有质量的教育，持续提升群众的教育获得感和满意度水平",
  "各乡镇每季度报送一次进展情况",
  "　　二、重点任务",
  "　　新建公办园三所，新增学位九百个，2026年学前三年毛入园率达到95%以",
  "上，优先满足城区和乡镇中心区的入园需求，同步配齐保教人员和设施。",
  "（责任单位：县教育体育局）",
  "　　配齐教师，九月底前全部到位。（责任单位：县教体局）",
  "　　三、保障措施",
  "　　加强组织领导，健全部门协同机制，定期会商研究解决重点难点的问题",
  "，确保各项任务按期完成，年底前由县教育局牵头对落实情况开展评估。",
].join("\n");

withPlan(
  "a rejoined line is parted, a unit gets one name, a figure becomes an indicator",
  SMALL,
  async ({ page }, core) => {
    await page.keyboard.press("ControlOrMeta+Shift+O");
    await page.getByRole("textbox", { name: "文稿全文" }).fill(OFFERED);
    await page
      .getByRole("dialog")
      .getByRole("button", { name: "导入", exact: true })
      .click();
    const source = page.getByRole("grid", { name: "来源" });
    const plan = page.getByRole("grid", { name: "将成为的文稿" });
    const alone = plan.getByText("各乡镇每季度报送一次进展情况", { exact: true });

    await source.getByText("坚持立德树人").click();
    await page.getByRole("button", { name: "断开…" }).click();
    await page.getByRole("menuitem", { name: /^从第 5 行断开/ }).click();
    await alone.waitFor();
    await page.getByRole("button", { name: "撤销选择" }).click();
    await alone.waitFor({ state: "detached" });

    await page.getByRole("switch", { name: /统一为“县教育体育局”/ }).click();
    await plan.getByText("县教体局").waitFor({ state: "detached" });
    await page.getByRole("checkbox", { name: /入园率/ }).click();
    await page.getByRole("checkbox", { name: /入园率/, checked: true }).waitFor();

    await page.getByRole("button", { name: "取用" }).click();
    await page.getByText("已导入 1 份文稿。").waitFor();
    const taken = (await core.call("library_list", { trashed: false })).find(
      ({ title }) => title === "云岭县2026年教育工作要点",
    );
    const { parts } = await core.call("plan_open", { plan: taken.id });
    const duties = parts.flatMap(({ blocks }) => blocks).flatMap(({ duties }) => duties);
    const units = duties.flatMap(({ leads }) => leads ?? []);
    assert.deepEqual(units, ["县教育体育局", "县教育体育局"]);
    const [indicator] = duties.flatMap(({ indicators }) => indicators ?? []);
    assert.deepEqual(
      [indicator.value, indicator.unit, indicator.year],
      ["95以上", "%", 2026],
    );
  },
);
