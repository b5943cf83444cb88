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
