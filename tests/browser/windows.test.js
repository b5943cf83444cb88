import { stored, untilEqual, withPlan } from "./session.js";

const PLAN = "青禾县2026年工作要点\n一、总体要求\n坚持稳中求进。\n办好实事。\n";

withPlan(
  "two windows on one plan: what is typed in either is in the plan, and neither overwrites the other",
  PLAN,
  async ({ page }, core, plan) => {
    const typeBehind = async (window, words, typed) => {
      await window.getByText(words).click();
      await window.keyboard.press("End");
      await window.keyboard.type(typed);
    };
    const [other] = await Promise.all([
      page.context().waitForEvent("page"),
      page.keyboard.press("ControlOrMeta+Alt+KeyN"),
    ]);
    await other.getByText("办好实事。").waitFor();
    await typeBehind(page, "坚持稳中求进。", "甲");
    await typeBehind(other, "办好实事。", "乙");
    await untilEqual(
      async () => (await stored(core, plan)).slice(1),
      ["坚持稳中求进。甲", "办好实事。乙"],
    );
    // The second window came later to the plan and has taken over what the first had typed.
    await other.getByText("坚持稳中求进。甲").waitFor();
    await typeBehind(page, "坚持稳中求进。甲", "丙");
    await untilEqual(
      async () => (await stored(core, plan)).slice(1),
      ["坚持稳中求进。甲丙", "办好实事。乙"],
    );
    await page.getByText("办好实事。乙").waitFor();
  },
);
