import { withPlan } from "./session.js";
import { SMALL } from "./plans.js";

withPlan(
  "words are found in a plan that is not open, and it opens where they stand",
  SMALL,
  async ({ page }, core) => {
    await core.takeIn(
      "云岭县2026年教育工作要点\n一、总体要求\n坚持立德树人。\n二、重点任务\n办好家门口的学校，配备专任教师。\n",
    );
    await page.getByRole("tab", { name: "文稿库" }).click();
    await page.getByPlaceholder("查找文稿").fill("专任");
    const hits = page.getByRole("list", { name: "文中" });
    await hits.getByRole("button").click();
    await page
      .locator(".ProseMirror")
      .getByText("办好家门口的学校，配备专任教师。")
      .waitFor();
    // The caret stands in the paragraph: what is typed now comes to it.
    await page.keyboard.type("先");
    await page.getByText("先办好家门口的学校，配备专任教师。").waitFor();
  },
);

withPlan(
  "what stands only in an earlier version is found there, and opens the comparison with it",
  SMALL,
  async (text, core, plan) => {
    const { page } = text;
    await core.call("version_name", { plan, revision: null, name: "送审稿" });
    await core.takeIn(
      "云岭县2026年教育工作要点\n一、总体要求\n坚持立德树人。\n",
    );
    const { revision, parts } = await core.call("plan_open", { plan });
    const change = {
      type: "blocks",
      part: parts[0].id,
      from: 2,
      remove: 1,
      insert: [],
    };
    await core.call("plan_change", {
      plan,
      revision,
      change,
      joins_typing: false,
    });
    await page.getByRole("tab", { name: "文稿库" }).click();
    await page.getByPlaceholder("查找文稿").fill("稳中求进");
    await page.getByRole("checkbox", { name: "也找历史版本" }).click();
    const earlier = page.getByRole("region", { name: "只在历史版本中" });
    await earlier.getByRole("button", { name: /送审稿.*稳中求进/ }).click();
    const screen = page.getByRole("dialog", { name: "比较版本" });
    await screen.getByText("删去 1 段").waitFor();
  },
);
