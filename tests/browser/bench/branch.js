// A branch is moved behind the next one: from the key to the painted frame in which every label is right, in a plan of 1,000
// measures; beside it, what a key of typing takes there. `--nodes N` (200), `--rounds N` (10).
import assert from "node:assert/strict";
import { parseArgs } from "node:util";
import { startBridge } from "../bridge.js";
import { launch } from "../browser.js";
import { largePlan } from "../plans.js";

const number = (fallback) => ({ type: "string", default: String(fallback) });
const { values } = parseArgs({
  options: { nodes: number(200), rounds: number(10) },
});
const [nodes, rounds] = [values.nodes, values.rounds].map(Number);
const MEASURES = 1000;

/** Notes when a key was pressed, and when the frame behind it and behind every label that it changed was painted. */
function watch() {
  window.seen = {};
  const afterPaint = (then) =>
    requestAnimationFrame(() => setTimeout(() => then(performance.now())));
  addEventListener(
    "keydown",
    ({ timeStamp, key }) => {
      if (["Alt", "Shift"].includes(key)) return;
      window.seen = { labels: 0 };
      const { seen } = window;
      afterPaint((now) => (seen.frame = now - timeStamp));
      seen.changed = () =>
        afterPaint((now) => {
          seen.labels += 1;
          seen.labelled = now - timeStamp;
        });
    },
    true,
  );
  new MutationObserver(() => window.seen.changed?.()).observe(document, {
    subtree: true,
    attributeFilter: ["data-label"],
  });
}

const median = (list) =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

const core = await startBridge({ optimised: true });
const browser = await launch();
try {
  await core.takeIn(largePlan(MEASURES, nodes));
  const page = await browser.newPage();
  await page.addInitScript(watch);
  await page.goto(core.url);
  await page.getByRole("tree").waitFor();
  const heading = page.locator(".ProseMirror h2", { hasText: "第2类任务" });
  await heading.click();
  await page.waitForTimeout(500);

  const after = async (key) => {
    await page.keyboard.press(key);
    await page.waitForTimeout(1000);
    return page.evaluate(() => ({ ...window.seen, changed: undefined }));
  };
  const found = { drawn: [], labelled: [], typed: [] };
  for (let round = 0; round < rounds + 1; round++) {
    const label = await heading.getAttribute("data-label");
    const down = label === "二、";
    const moved = await after(`Alt+Shift+Arrow${down ? "Down" : "Up"}`);
    assert.equal(
      await heading.getAttribute("data-label"),
      down ? "三、" : "二、",
      "the branch has moved",
    );
    const typed = await after("a");
    // The first round is for warming up.
    if (round === 0) continue;
    found.drawn.push(moved.frame);
    found.labelled.push(moved.labelled);
    found.typed.push(typed.frame);
  }
  const [drawn, labelled, typed] = [
    found.drawn,
    found.labelled,
    found.typed,
  ].map(median);
  console.log(
    `a branch of ${nodes + 1} nodes among ${MEASURES} measures; medians of ${rounds} rounds`,
  );
  console.log(
    `moved and painted: ${drawn.toFixed(1)} ms, all labels painted: ${labelled.toFixed(1)} ms; ` +
      `a key of typing there: ${typed.toFixed(1)} ms, ratio ${(labelled / typed).toFixed(1)}`,
  );
} finally {
  await browser.close();
  await core.stop();
}
