import assert from "node:assert/strict";
import { SMALL } from "./plans.js";
import { withPlan } from "./session.js";

/** The block that begins with these words. */
const lineOf = async (text, words) =>
  (await text.lines()).find((line) => line.includes(words));

withPlan(
  "behind 一是 a 二 from an input method is offered its 是",
  SMALL,
  async (text) => {
    await text.caretAfter("坚持稳中求进");
    await text.type("一是建机制。");
    await text.compose(["er"], "二");
    const offered = text.page.locator(".ProseMirror .offered");
    await offered.waitFor();
    await text.press("Escape");
    await offered.waitFor({ state: "detached" });
    await text.type("是抓落实；三");
    await offered.waitFor();
    await text.press("Tab");
    await text.type("强保障。");
    assert.match(
      await lineOf(text, "坚持稳中求进"),
      /。一是建机制。二是抓落实；三是强保障。$/,
    );
    await text.saved();
  },
);

withPlan(
  "sentences are numbered by the palette, and counted anew",
  SMALL,
  async (text) => {
    const { page } = text;
    const command = async (words) => {
      await text.press("ControlOrMeta+k");
      await page.getByRole("dialog").getByRole("combobox").fill(words);
      await text.press("Enter");
    };
    await text.caretAfter("坚持稳中求进");
    await text.type("建机制。抓落实。");
    await command("逐句编号");
    const numbered =
      "一是坚持稳中求进，推动高质量发展。二是建机制。三是抓落实。";
    await text.page.getByText(numbered).waitFor();
    await command("逐句编号");
    await text.page
      .getByText("坚持稳中求进，推动高质量发展。建机制。抓落实。")
      .waitFor();
  },
);
