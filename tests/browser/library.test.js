import assert from "node:assert/strict";
import { stored, untilEqual, withPlan } from "./session.js";

const PLAN =
  "青禾县2025年教育工作要点\n一、总体要求\n在2024年基础上，2025年新增学位1200个。\n";
const OTHERS = [
  "云岭县2024年医疗行动计划\n一、目标\n办好医院。\n",
  "云岭县2025年养老实施方案\n一、目标\n办好食堂。\n",
];

const titles = (page) =>
  page
    .getByRole("list", { name: "文稿", exact: true })
    .getByRole("listitem")
    .allInnerTexts()
    .then((rows) => rows.map((row) => row.split("\n")[0]));

/** Opens the library beside the plan, with two more plans in it. */
async function openLibrary({ page }, core) {
  for (const text of OTHERS) await core.takeIn(text);
  await page.getByRole("tab", { name: "提纲" }).click();
  await page.getByRole("tab", { name: "文稿库" }).click();
  await page.getByText("云岭县2025年养老实施方案").waitFor();
}

withPlan(
  "plans are marked together, tagged, found by their tag, put by and had back",
  PLAN,
  async (text, core) => {
    const { page } = text;
    await openLibrary(text, core);
    const row = (title) =>
      page.getByRole("listitem").getByRole("button", { name: title }).first();
    await row(/医疗行动计划/).click({ modifiers: ["ControlOrMeta"] });
    await row(/教育工作要点/).click({ modifiers: ["ControlOrMeta"] });
    const bar = page.getByRole("toolbar", { name: "已选 2 份" });
    await bar.getByRole("button", { name: "标签…" }).click();
    await page.getByLabel("新标签").fill("民生");
    await page.keyboard.press("Enter");
    await page.getByRole("checkbox", { name: "民生", checked: true }).waitFor();
    await page.getByRole("button", { name: "关闭" }).click();
    await bar.getByRole("button", { name: "取消选择" }).click();

    await page.getByRole("button", { name: "筛选" }).click();
    await page.getByRole("menuitemcheckbox", { name: "民生" }).click();
    await page.keyboard.press("Escape");
    await untilEqual(
      () => titles(page),
      ["云岭县2024年医疗行动计划", "青禾县2025年教育工作要点"],
    );
    await page.getByRole("button", { name: "去掉“#民生”" }).click();

    await page.getByRole("button", { name: /医疗行动计划”的操作/ }).click();
    await page.getByRole("menuitem", { name: "归档", exact: true }).click();
    await page.getByRole("button", { name: /养老实施方案”的操作/ }).click();
    await page.getByRole("menuitem", { name: "置顶" }).click();
    await untilEqual(
      () => titles(page),
      ["云岭县2025年养老实施方案", "青禾县2025年教育工作要点"],
    );
    await page.getByRole("button", { name: "筛选" }).click();
    await page.getByRole("menuitemcheckbox", { name: "已归档的文稿" }).click();
    await page.keyboard.press("Escape");
    await untilEqual(() => titles(page), ["云岭县2024年医疗行动计划"]);
  },
);

withPlan(
  "next year's plan begins with this year's: years roll on, figures wait to be renewed",
  PLAN,
  async (text, core, old) => {
    const { page } = text;
    await page.getByRole("tab", { name: "文稿库" }).click();
    await page.getByRole("button", { name: /教育工作要点”的操作/ }).click();
    await page.getByRole("menuitem", { name: "以此起草新一年的文稿…" }).click();
    await page.getByRole("button", { name: "起草", exact: true }).click();
    await page
      .getByRole("heading", { name: "青禾县2026年教育工作要点" })
      .waitFor();
    const marked = page.locator(".ProseMirror [data-renew]");
    assert.deepEqual(await marked.allInnerTexts(), ["2025", "2026", "1200"]);

    // F8 goes from one to the next; what is typed in its place is new.
    await page.locator(".ProseMirror").getByText("总体要求").click();
    for (const _ of [1, 2, 3]) await page.keyboard.press("F8");
    await page.keyboard.type("900");
    await untilEqual(() => marked.allInnerTexts(), ["2025", "2026"]);
    const [, plan] = await core
      .call("library_list", { trashed: false })
      .then((plans) => plans.map(({ id }) => id).reverse());
    await untilEqual(
      async () => (await stored(core, plan))[1],
      "在2025年基础上，2026年新增学位900个。",
    );
    assert.equal(
      (await stored(core, old))[1],
      "在2024年基础上，2025年新增学位1200个。",
    );
  },
);

withPlan(
  "several plans are at hand, each where it was left, also after a new start",
  PLAN,
  async (text, core) => {
    const { page } = text;
    await openLibrary(text, core);
    await page.getByText("在2024年基础上").click();
    await page.keyboard.press("End");
    await page.keyboard.type("甲");
    await page
      .getByRole("button", { name: /养老实施方案/ })
      .first()
      .click();
    const strip = page.getByRole("navigation", { name: "打开的文稿" });
    await strip
      .getByRole("button", { name: "云岭县2025年养老实施方案", exact: true })
      .waitFor();
    await page.getByText("办好食堂。").waitFor();

    await page.keyboard.press("ControlOrMeta+PageDown");
    await page.getByText("学位1200个。甲").waitFor();
    await page.keyboard.type("乙");
    await page.getByText("学位1200个。甲乙").waitFor();

    await page.reload();
    await strip
      .getByRole("button", { name: "云岭县2025年养老实施方案", exact: true })
      .click();
    await page.getByText("办好食堂。").waitFor();
    await strip
      .getByRole("button", { name: "关闭“云岭县2025年养老实施方案”" })
      .click();
    await page.getByText("学位1200个。甲乙").waitFor();
    await strip.waitFor({ state: "detached" });
  },
);
