// What a screen reader and a keyboard find in the window, by axe-core: names, roles, headings, contrast.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { startBridge } from "./bridge.js";
import { launch, Text } from "./browser.js";
import { SMALL } from "./plans.js";

const AXE = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/** Screens, each reached from a plan with the caret in its text, and left again by Escape. */
const SCREENS = {
  "a plan and its outline": async () => undefined,
  "the library": (text) => text.page.getByRole("tab", { name: "文稿库" }).click(),
  versions: (text) => text.page.getByRole("tab", { name: "版本" }).click(),
  "the palette": (text) => text.press("ControlOrMeta+k"),
  settings: (text) => text.press("ControlOrMeta+Comma"),
  "the export": (text) => text.press("ControlOrMeta+e"),
  finding: (text) => text.press("ControlOrMeta+f"),
  "a new plan": (text) => text.press("ControlOrMeta+n"),
  "text to be imported": (text) => text.press("ControlOrMeta+Shift+O"),
  duties: (text) => text.press("ControlOrMeta+Shift+D"),
  "a cross reference": async ({ page }) => {
    await page.getByRole("button", { name: "插入", exact: true }).click();
    await page.getByRole("menuitem", { name: "插入交叉引用…" }).click();
    await page.getByRole("row", { name: /壮大县域工业/ }).waitFor();
  },
  shortcuts: (text) => text.press("F1"),
  // One of the first level: what is shown of a deeper one begins deeper, and that is no fault.
  "a branch alone": async (text) => {
    await text.caretAfter("总体要求");
    await text.press("Alt+Shift+Period");
  },
};

for (const theme of ["light", "dark"]) {
  test(`every screen has names, order and contrast (${theme})`, { timeout: 120_000 }, async () => {
    const core = await startBridge();
    try {
      await core.takeIn(SMALL);
      const text = await Text.open(browser, core.url);
      await text.page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      await text.page.evaluate(AXE);
      for (const [name, open] of Object.entries(SCREENS)) {
        await text.caretAfter("推进园区建设");
        await open(text);
        await text.page.waitForTimeout(400); // what opens has come to rest
        assert.deepEqual(await violations(text.page), [], name);
        await text.press("Escape");
      }
      await text.page.context().close();
    } finally {
      await core.stop();
    }
  });
}

/** What is wrong, and where. The sentinels with which the component library holds the focus are not for people. */
function violations(page) {
  return page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(
      { exclude: ["[data-tabster-dummy]"] },
      { resultTypes: ["violations"] },
    );
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
    );
  });
}
