import assert from "node:assert/strict";
import { SMALL } from "./plans.js";
import { stored, untilEqual, withPlan } from "./session.js";

/** The duties that the core has of the block with these words. */
async function dutiesOf(core, plan, words) {
  const { parts } = await core.call("plan_open", { plan });
  const blocks = parts.flatMap((part) => part.blocks);
  return blocks.find(({ content }) => JSON.stringify(content).includes(words))
    .duties;
}

const chip = (text, words) =>
  text.page
    .locator(".ProseMirror [data-id]", { hasText: words })
    .first()
    .getAttribute("data-duty");

withPlan(
  "a bracket typed at a paragraph's end becomes its chip, and undo has it back as words",
  SMALL,
  async (text, core, plan) => {
    await text.caretAfter("抓好春耕备耕");
    await text.type(
      "（牵头单位：县农业农村局；配合单位：县水利局、各乡镇；完成时限：6月底前）",
    );
    const bracket =
      "（牵头单位：县农业农村局；配合单位：县水利局、各乡镇；完成时限：6月底前）";
    await untilEqual(() => chip(text, "抓好春耕备耕"), bracket);
    await text.type("再接再厉。");
    await text.saved();
    const words = "抓好春耕备耕，稳定粮食面积。再接再厉。";
    await untilEqual(async () => (await stored(core, plan)).includes(words), true);
    assert.deepEqual(await dutiesOf(core, plan, "抓好春耕备耕"), [
      {
        leads: ["县农业农村局"],
        supports: ["县水利局", "各乡镇"],
        deadline: {
          text: "6月底前",
          date: { year: 2026, month: 6, day: 30 },
        },
        as_written: bracket,
      },
    ]);
    await text.press("Control+z", "Control+z");
    await untilEqual(() => chip(text, "抓好春耕备耕"), null);
    assert.match((await text.lines()).join("\n"), /稳定粮食面积。（牵头单位/);
  },
);

withPlan(
  "a bracket that an input method writes is read once the composition is over",
  SMALL,
  async (text) => {
    await text.caretAfter("推进园区建设");
    await text.type("（责任单位：");
    await text.compose(["xian", "县工信局"], "县工信局");
    await text.compose(["）"], "）");
    await untilEqual(
      () => chip(text, "推进园区建设"),
      "（责任单位：县工信局）",
    );
    assert.ok(
      (await text.lines()).includes("推进园区建设，培育骨干企业。"),
    );
  },
);

withPlan(
  "brackets that say no duty stay words",
  SMALL,
  async (text) => {
    await text.caretAfter("抓好春耕备耕");
    await text.type("（含设施农业）");
    await text.page.waitForTimeout(500);
    assert.ok(
      (await text.lines()).includes(
        "抓好春耕备耕，稳定粮食面积。（含设施农业）",
      ),
    );
  },
);

withPlan(
  "duties are written in fields, by key and by a click on the chip",
  SMALL,
  async (text, core, plan) => {
    const { page } = text;
    await text.caretAfter("推进园区建设");
    await text.press("Control+Shift+d");
    await page.getByRole("textbox", { name: "责任单位" }).fill("县工信局");
    await page.getByRole("textbox", { name: "完成时限" }).fill("9月底前");
    await page.getByRole("button", { name: "添加指标" }).click();
    await page.getByRole("textbox", { name: "名称" }).fill("规上企业");
    await page.getByRole("textbox", { name: "数值" }).fill("30");
    await page.getByRole("textbox", { name: "计量单位" }).fill("家");
    await page.getByRole("button", { name: "好", exact: true }).click();
    await untilEqual(
      () => chip(text, "推进园区建设"),
      "（责任单位：县工信局；完成时限：9月底前）",
    );

    const block = page.locator(".ProseMirror [data-id]", {
      hasText: "推进园区建设",
    });
    const place = await block.evaluate((element) => {
      const words = document.createRange();
      words.selectNodeContents(element);
      const end = [...words.getClientRects()].at(-1);
      return { x: end.right + 40, y: end.top + end.height / 2 };
    });
    await page.mouse.click(place.x, place.y);
    await page
      .getByRole("textbox", { name: "配合单位" })
      .fill("县财政局\n县商务局");
    await page.getByRole("combobox", { name: "进展" }).selectOption("推进中");
    await page.mouse.click(700, 700);
    const bracket =
      "（牵头单位：县工信局；配合单位：县财政局、县商务局；完成时限：9月底前）";
    await untilEqual(() => chip(text, "推进园区建设"), bracket);
    await untilEqual(
      () => dutiesOf(core, plan, "推进园区建设"),
      [
        {
          leads: ["县工信局"],
          supports: ["县财政局", "县商务局"],
          deadline: {
            text: "9月底前",
            date: { year: 2026, month: 9, day: 30 },
          },
          indicators: [{ name: "规上企业", value: "30", unit: "家" }],
          status: "running",
        },
      ],
    );

    await text.press("Control+Shift+d");
    await page.getByRole("textbox", { name: "牵头单位" }).fill("别的单位");
    await text.press("Escape");
    await page.waitForTimeout(300);
    assert.equal(await chip(text, "推进园区建设"), bracket);
  },
);
