import assert from "node:assert/strict";
import { SMALL } from "./plans.js";
import { untilEqual, withPlan } from "./session.js";

const PHRASE = {
  name: "总基调",
  shortcut: "zjd",
  text: "坚持稳中求进工作总基调",
};

/** Keeps phrases, and loads the window anew. */
async function withPhrases(text, core, ...phrases) {
  const settings = await core.call("settings_get");
  await core.call("settings_set", { settings: { ...settings, phrases } });
  await text.page.reload();
  await text.ready();
}

const offers = ({ page }) =>
  page.getByRole("listbox", { name: "常用语和名称" }).getByRole("option");
const ends = async (text, words) =>
  assert.ok(
    (await text.lines()).some((line) => line.endsWith(words)),
    (await text.lines()).join("\n"),
  );

withPlan(
  "a phrase is offered by its name and by its letters, and Tab takes it",
  SMALL,
  async (text, core) => {
    await withPhrases(text, core, PHRASE);
    await text.caretAfter("坚持稳中求进");
    await text.type("必须总基");
    await offers(text).waitFor();
    await text.press("Tab");
    await text.type("，zj");
    await offers(text).waitFor();
    await text.press("Escape");
    await offers(text).waitFor({ state: "detached" });
    await text.type("d");
    assert.equal(await offers(text).count(), 0);
    // Sent away, the list is no more in the way of the keys: Enter makes a paragraph.
    await text.press("Enter");
    await text.type("新的一段");
    await ends(text, "必须坚持稳中求进工作总基调，zjd");
    await ends(text, "新的一段");
    await text.saved();
  },
);

withPlan(
  "nothing is offered while an input method is composing, and then it is",
  SMALL,
  async (text, core) => {
    await withPhrases(text, core, PHRASE);
    await text.caretAfter("坚持稳中求进");
    await text.compose(["zong", "zongji"], "总基");
    await offers(text).waitFor();
    await text.press("ArrowDown", "Enter");
    await ends(text, "坚持稳中求进工作总基调");
  },
);

withPlan(
  "units of the duties are offered, and a click takes one",
  SMALL,
  async (text) => {
    await text.caretAfter("抓好春耕备耕");
    await text.type("（责任单位：县农业农村局）");
    await text.saved();
    await text.caretAfter("推进园区建设");
    await text.type("会同县农");
    await offers(text).filter({ hasText: "县农业农村局" }).click();
    await ends(text, "会同县农业农村局");
  },
);

withPlan(
  "terms of the text and of other plans are offered, in a heading without taking Tab away",
  `${SMALL}（一）落实《粮食安全保障办法》\n确保实效。\n`,
  async (text, core) => {
    await core.takeIn("云岭县2025年工业行动计划\n一、目标\n稳增长。\n");
    await text.page.reload();
    await text.ready();
    // The text is looked through a little later: what it has is offered then, for a word that stands there already.
    await text.caretAfter("抓好春耕备耕");
    await text.type("按照粮食");
    await offers(text).filter({ hasText: "《粮食安全保障办法》" }).waitFor();
    await text.press("Tab");
    await text.type("和云岭");
    await offers(text).filter({ hasText: "《云岭县2025年工业行动计划》" }).waitFor();
    await text.press("Backspace");
    assert.equal(await offers(text).count(), 0);
    await text.type("岭");
    await text.press("Tab");
    await ends(text, "按照《粮食安全保障办法》和《云岭县2025年工业行动计划》");
    await text.caretAfter("保障措施");
    await text.type("，壮大");
    await offers(text).filter({ hasText: "壮大县域工业" }).waitFor();
    await text.press("Tab");
    const demoted = async () => (await text.lines()).includes("（三）保障措施，壮大");
    await untilEqual(demoted, true);
  },
);

withPlan(
  "what is selected becomes a phrase, is named, and is put in from the menu",
  SMALL,
  async (text, core) => {
    const { page } = text;
    const command = async (words) => {
      await text.press("ControlOrMeta+k");
      await page.getByRole("dialog").getByRole("combobox").fill(words);
      await text.press("Enter");
    };
    await text.caretAfter("加强组织领导");
    await text.press("Shift+Home");
    await command("存为常用语");
    const settings = page.getByRole("dialog");
    const name = settings.getByRole("textbox", { name: "名称" });
    await name.fill("组织领导");
    await text.press("Tab");
    const phrases = async () => (await core.call("settings_get")).phrases;
    await untilEqual(phrases, [
      { name: "组织领导", shortcut: "", text: "加强组织领导，严格督促检查。" },
    ]);
    await text.press("Escape");
    await text.caretAfter("坚持稳中求进");
    await command("常用语…");
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /^组织领导/ })
      .click();
    await ends(text, "推动高质量发展。加强组织领导，严格督促检查。");
  },
);
