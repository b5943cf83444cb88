import assert from "node:assert/strict";
import { SMALL, SMALL_LINES } from "./plans.js";
import { stored, withPlan } from "./session.js";

withPlan(
  "an imported plan reads as it was written, with labels that are drawn",
  SMALL,
  async (text) => {
    await text.reads(SMALL_LINES);
    assert.deepEqual(await text.titles(), ["青禾县2026年工作要点"]);
  },
);

withPlan(
  "what is typed is in the core half a second after the last key",
  SMALL,
  async (text, core, plan) => {
    await text.caretAfter("坚持稳中求进");
    await text.type("努力完成全年目标。");
    await text.page.waitForTimeout(500);
    assert.ok(
      (await stored(core, plan)).includes(
        "坚持稳中求进，推动高质量发展。努力完成全年目标。",
      ),
    );
  },
);

withPlan(
  "Enter after a heading begins its body; a typed label makes a heading",
  SMALL,
  async (text) => {
    await text.caretAfter("三、保障措施".slice(2));
    await text.press("Enter");
    await text.type("（一） 加强领导");
    await text.press("Enter");
    await text.type("建立专班。");
    await text.reads([
      ...SMALL_LINES.slice(0, 9),
      "（一）加强领导",
      "建立专班。",
      ...SMALL_LINES.slice(9),
    ]);
  },
);

withPlan(
  "a title takes line breaks, and text below it is never drawn into it",
  SMALL,
  async (text, core, plan) => {
    await text.caretAfter("青禾县2026年工作要点");
    await text.press(
      "ArrowLeft",
      "ArrowLeft",
      "ArrowLeft",
      "ArrowLeft",
      "Enter",
    );
    assert.deepEqual(await text.titles(), ["青禾县2026年\n工作要点"]);
    await text.caretBefore("为做好2026年");
    await text.press("Backspace");
    await text.saved();
    const { parts } = await core.call("plan_open", { plan });
    assert.equal(parts[0].title, "青禾县2026年\n工作要点");
    await text.reads(SMALL_LINES);
  },
);

withPlan(
  "plain text is pasted as paragraphs of its place",
  SMALL,
  async (text) => {
    await text.caretAfter("抓好春耕备耕");
    await text.paste({ "text/plain": "\n建设高标准农田。\n推广良种良法。" });
    await text.reads([
      ...SMALL_LINES.slice(0, 6),
      "建设高标准农田。",
      "推广良种良法。",
      ...SMALL_LINES.slice(6),
    ]);
  },
);

withPlan(
  "HTML is pasted clean: headings, paragraphs, the marks that official text has",
  SMALL,
  async (text) => {
    await text.caretAfter("推进园区建设");
    await text.paste({
      "text/html":
        '<style>p{color:red}</style><h2 style="font-size:40px">做强服务业</h2>' +
        '<p style="color:red">发展<b>现代物流</b><script>alert(1)</script><img src=x>。</p>',
    });
    await text.reads([
      ...SMALL_LINES.slice(0, 8),
      "（三）做强服务业",
      "发展现代物流。",
      ...SMALL_LINES.slice(8),
    ]);
    assert.equal(
      await text.page.locator(".ProseMirror strong").textContent(),
      "现代物流",
    );
    assert.equal(
      await text.page.locator(".ProseMirror :is(script, style, img)").count(),
      0,
    );
  },
);

withPlan(
  "a heading copied within the text keeps its level, and gets an id of its own",
  SMALL,
  async (text) => {
    await text.caretAfter("夯实农业基础");
    await text.press("Shift+Home", "ControlOrMeta+c");
    await text.caretAfter("推进园区建设");
    await text.press("Enter", "ControlOrMeta+v");
    await text.saved();
    const ids = await text.page
      .locator(".ProseMirror [data-id]")
      .evaluateAll((all) => all.map(({ dataset }) => dataset.id));
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(
      (await text.lines()).filter((line) => line.includes("夯实农业基础"))
        .length,
      2,
    );
  },
);
