import assert from "node:assert/strict";
import { SMALL, SMALL_LINES } from "./plans.js";
import { stored, withPlan } from "./session.js";

const SYLLABLES = [
  "z",
  "zh",
  "zho",
  "zhon",
  "zhong",
  "zhong g",
  "zhong guo",
  "中国",
];

withPlan(
  "an input method writes what was chosen, once",
  SMALL,
  async (text, core, plan) => {
    await text.caretAfter("坚持稳中求进");
    await text.compose(SYLLABLES, "中国");
    await text.compose(["ban", "办"], "办");
    await text.saved();
    assert.ok(
      (await stored(core, plan)).includes(
        "坚持稳中求进，推动高质量发展。中国办",
      ),
    );
  },
);

withPlan(
  "an answer that arrives during a composition does not disturb it",
  SMALL,
  async (text, core, plan) => {
    await text.slowAnswers(300);
    await text.caretAfter("保障措施");
    await text.press("Tab"); // labels of this very block will change while it is composed in
    await text.compose(SYLLABLES, undefined, 100);
    assert.match((await text.lines())[8], /保障措施中国$/);
    await text.compose([], "中国");
    await text.reads([
      ...SMALL_LINES.slice(0, 8),
      "（三）保障措施中国",
      SMALL_LINES[9],
    ]);
    await text.saved();
    assert.ok((await stored(core, plan)).includes("保障措施中国"));
  },
);

withPlan(
  "half a composition is never in the core",
  SMALL,
  async (text, core, plan) => {
    await text.caretAfter("坚持稳中求进");
    await text.type("甲");
    await text.compose(["z", "zh", "zhong"], undefined, 300);
    assert.ok((await stored(core, plan)).every((line) => !line.includes("zh")));
    await text.compose([""], undefined);
    await text.reads(
      SMALL_LINES.map((line, at) => (at === 2 ? `${line}甲` : line)),
    );
  },
);

withPlan(
  "a composition right after Enter goes into the new block",
  SMALL,
  async (text, core, plan) => {
    await text.slowAnswers(200);
    await text.caretAfter("推进园区建设");
    await text.press("Enter");
    await text.compose(["k", "kai", "开"], "开发");
    await text.press("Enter");
    await text.compose(["q", "qu", "区"], "区。");
    await text.reads([
      ...SMALL_LINES.slice(0, 8),
      "开发",
      "区。",
      ...SMALL_LINES.slice(8),
    ]);
    await text.saved();
    assert.deepEqual((await stored(core, plan)).slice(8, 10), ["开发", "区。"]);
  },
);

withPlan(
  "a label typed with an input method makes a heading",
  SMALL,
  async (text) => {
    await text.caretAfter("推进园区建设");
    await text.press("Enter");
    await text.compose(["san", "（三）"], "（三）");
    await text.page.waitForTimeout(100);
    await text.type(" ");
    await text.compose(["shang", "商贸"], "商贸");
    await text.reads([
      ...SMALL_LINES.slice(0, 8),
      "（三）商贸",
      ...SMALL_LINES.slice(8),
    ]);
  },
);

withPlan(
  "a composition over a selection replaces it",
  SMALL,
  async (text, core, plan) => {
    await text.caretAfter("坚持稳中求进");
    await text.press("Shift+Home");
    await text.compose(["xin", "新"], "新");
    await text.saved();
    assert.equal((await text.lines()).length, SMALL_LINES.length);
    assert.ok((await stored(core, plan)).some((line) => line.endsWith("新")));
  },
);
