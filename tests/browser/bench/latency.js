// Keystroke → painted frame, and opening: the window's page against a bare ProseMirror with the same text, in one
// Chromium, round by round in turn. `--measures N` (1000), `--rounds N` (10), `--keys N` (40).
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { root, startBridge } from "../bridge.js";
import { launch } from "../browser.js";
import { largePlan } from "../plans.js";

const number = (fallback) => ({ type: "string", default: String(fallback) });
const { values } = parseArgs({
  options: { measures: number(1000), rounds: number(10), keys: number(40) },
});
const [measures, rounds, keys] = [
  values.measures,
  values.rounds,
  values.keys,
].map(Number);

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(root, "ui/node_modules");
const libraries = ["commands", "keymap", "model", "state", "transform", "view"]
  .map((name) => `prosemirror-${name}`)
  .concat("orderedmap", "rope-sequence", "w3c-keyname");
const importMap = Object.fromEntries(
  libraries.map((name) => [name, `/bare/${name}.js`]),
);
const barePage = `<!doctype html><meta charset="utf-8"><title>bare</title>
<style>body{margin:0;font:21px/38.6px serif}#desk{height:100vh;overflow:auto}
.ProseMirror{width:590px;margin:auto;white-space:pre-wrap;word-wrap:break-word;outline:none}
.ProseMirror>*{margin:0;font:inherit;text-indent:2em}</style>
<div id="desk"></div><script type="importmap">${JSON.stringify({ imports: importMap })}</script>
<script type="module" src="/bare/bare.js"></script>`;

/** Notes when each key's frame was painted, and when the text first stood in a painted frame. */
function watch() {
  window.latencies = [];
  const afterPaint = (then) =>
    requestAnimationFrame(() => setTimeout(() => then(performance.now())));
  addEventListener(
    "keydown",
    (event) =>
      afterPaint((now) => window.latencies.push(now - event.timeStamp)),
    true,
  );
  new MutationObserver((_, observer) => {
    if (
      !document.querySelector(
        ".ProseMirror p, .ProseMirror h2, .ProseMirror h3",
      )
    )
      return;
    observer.disconnect();
    afterPaint((now) => (window.openedAfter = now));
  }).observe(document, { childList: true, subtree: true });
}

async function openPage(context, url) {
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(url);
  await page.waitForFunction(() => window.openedAfter !== undefined);
  return page;
}

/** Serves the bare page beside the real one. */
async function serveBare(context, blocks) {
  await context.route("**/bare/**", (route) => {
    const name = new URL(route.request().url()).pathname.slice("/bare/".length);
    if (name === "")
      return route.fulfill({ contentType: "text/html", body: barePage });
    if (name === "blocks.json") return route.fulfill({ json: blocks });
    const library = name.replace(/\.js$/, "");
    const file = importMap[library]
      ? join(modules, library, mainOf(library))
      : join(here, "bare.js");
    return route.fulfill({
      contentType: "text/javascript",
      body: readFileSync(file, "utf8"),
    });
  });
}

/** The module that a library's `package.json` names. */
function mainOf(library) {
  const { module, main } = JSON.parse(
    readFileSync(join(modules, library, "package.json"), "utf8"),
  );
  return module ?? main;
}

/** Types in the middle of the text, a key every 40 ms, as a fast hand does. */
async function type(page) {
  await page.bringToFront();
  await page.evaluate(() => {
    const blocks = [
      ...document.querySelectorAll(".ProseMirror p, .ProseMirror h3"),
    ];
    const block = blocks[Math.floor(blocks.length / 2)];
    block.closest(".ProseMirror").focus();
    block.scrollIntoView({ block: "center" });
    getSelection().selectAllChildren(block);
    getSelection().collapseToEnd();
    window.latencies.length = 0;
  });
  await page.waitForTimeout(200);
  for (let key = 0; key < keys; key++) {
    await page.keyboard.press("abcdefghij"[key % 10]);
    await page.waitForTimeout(40);
  }
  await page.waitForTimeout(100);
  return page.evaluate(() => window.latencies);
}

const quantile = (list, q) =>
  [...list].sort((a, b) => a - b)[
    Math.min(list.length - 1, Math.floor(q * list.length))
  ];
const median = (list) => quantile(list, 0.5);
const ms = (value) => `${value.toFixed(1)} ms`;

const core = await startBridge({ optimised: true });
const browser = await launch();
try {
  const plans = await core.takeIn(largePlan(measures));
  const view = await core.call("plan_open", { plan: plans[0].id });
  const words = (text) =>
    typeof text === "string"
      ? text
      : (text ?? []).map((span) => span.text).join("");
  const blocks = view.parts.flatMap((part) =>
    part.blocks.map(({ content }) => ({
      heading: content.type === "heading" && content.form === "standing",
      text: words(content.text) + words(content.body),
    })),
  );
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
  });
  await serveBare(context, blocks);
  const urls = { ours: core.url, bare: `${core.url}/bare/` };

  const pages = {};
  for (const [name, url] of Object.entries(urls))
    pages[name] = await openPage(context, url);
  await pages.ours.getByRole("tree").waitFor();
  await type(pages.ours);
  await type(pages.bare);

  const found = {
    ours: { p50: [], p95: [], opened: [] },
    bare: { p50: [], p95: [], opened: [] },
  };
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 ? ["ours", "bare"] : ["bare", "ours"]) {
      const latencies = await type(pages[name]);
      found[name].p50.push(quantile(latencies, 0.5));
      found[name].p95.push(quantile(latencies, 0.95));
      const fresh = await openPage(context, urls[name]);
      found[name].opened.push(await fresh.evaluate(() => window.openedAfter));
      await fresh.close();
    }
  }

  console.log(
    `${measures} measures, ${blocks.length} blocks; medians of ${rounds} rounds of ${keys} keys`,
  );
  for (const figure of ["p50", "p95", "opened"]) {
    const [ours, bare] = [
      median(found.ours[figure]),
      median(found.bare[figure]),
    ];
    const name =
      figure === "opened"
        ? "page opened, text painted"
        : `key → painted frame ${figure}`;
    console.log(
      `${name}: ${ms(ours)} against ${ms(bare)}, ratio ${(ours / bare).toFixed(2)}`,
    );
  }
} finally {
  await browser.close();
  await core.stop();
}
