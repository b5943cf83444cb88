// Chromium, and what a test does and sees in the page.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** The system's own Chromium, without anything that would reach out. */
export function launch() {
  const executablePath = process.env.CHROMIUM ?? PLACES.find(existsSync);
  if (!executablePath)
    throw new Error("没有找到 Chromium，请安装 chromium 或设置 CHROMIUM");
  const quiet = ["background-networking", "component-update", "sync"].map(
    (name) => `--disable-${name}`,
  );
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      ...quiet,
    ],
  });
}

/** The text of a page, for a test. */
export class Text {
  constructor(page) {
    this.page = page;
    this.keyboard = page.keyboard;
  }

  /** Opens the plan that the library lists first, in a fresh window. */
  static async open(browser, url) {
    const context = await browser.newContext({
      viewport: { width: 1366, height: 768 },
    });
    await context.grantPermissions(["clipboard-read", "clipboard-write"], {
      origin: url,
    });
    const page = await context.newPage();
    const text = new Text(page);
    text.errors = [];
    page.on("pageerror", (error) => text.errors.push(error));
    await page.goto(url);
    await text.ready();
    return text;
  }

  async ready() {
    await this.page.locator(".ProseMirror").waitFor();
    await this.page.getByRole("tree").waitFor();
  }

  /** The blocks as one reads them: label, then words; titles are left out. */
  lines() {
    return this.page
      .locator(".ProseMirror [data-id]")
      .evaluateAll((blocks) =>
        blocks.map((block) => (block.dataset.label ?? "") + block.textContent),
      );
  }

  titles() {
    return this.page.locator(".ProseMirror .title").allTextContents();
  }

  /** Waits until the text reads like this. */
  async reads(wanted) {
    const same = async () =>
      JSON.stringify(await this.lines()) === JSON.stringify(wanted);
    for (let tries = 0; tries < 100 && !(await same()); tries++)
      await this.page.waitForTimeout(50);
    assert.deepEqual(await this.lines(), wanted);
  }

  /** Waits until the core has all of it. */
  async saved() {
    await this.page
      .locator("#paper[data-saving=saved]")
      .waitFor({ state: "attached" });
  }

  /** Places the caret at the end of the block that holds these words. */
  async caretAfter(words) {
    await this.page
      .locator(".ProseMirror [data-id], .ProseMirror .title", {
        hasText: words,
      })
      .first()
      .evaluate(async (block) => {
        block.closest(".ProseMirror").focus();
        block.scrollIntoView({ block: "nearest" }); // nobody clicks what is not in the window
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        const range = document.createRange();
        range.selectNodeContents(block);
        range.collapse(false);
        const rest = () => new Promise((done) => setTimeout(() => requestAnimationFrame(done), 60));
        const there = () => {
          const { focusNode, isCollapsed } = getSelection();
          return isCollapsed && block.contains(focusNode);
        };
        // ProseMirror reads the selection in an event of its own, and after a focus may still put back its old one.
        do {
          getSelection().removeAllRanges();
          getSelection().addRange(range);
          await rest();
        } while (!there());
      });
  }

  async caretBefore(words) {
    await this.caretAfter(words);
    await this.page.evaluate(async () => {
      const { anchorNode } = getSelection();
      const block = (
        anchorNode.nodeType === 3 ? anchorNode.parentElement : anchorNode
      ).closest("[data-id], .title");
      // ProseMirror hears of it before us: what is pressed next finds the caret there.
      const heard = new Promise((done) =>
        document.addEventListener("selectionchange", done, { once: true }),
      );
      getSelection().collapse(
        block.firstChild?.nodeType === 3 ? block.firstChild : block,
        0,
      );
      await heard;
    });
  }

  /** Presses keys, none faster than the page tells of a moved caret. */
  async press(...keys) {
    for (const key of keys) {
      await this.keyboard.press(key);
      await this.page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 10))),
      );
    }
  }

  async type(words) {
    await this.keyboard.type(words);
  }

  /** An input method that composes through these steps; `commit` ends it. */
  async compose(steps, commit, pause = 40) {
    this.cdp ??= await this.page.context().newCDPSession(this.page);
    for (const text of steps) {
      await this.cdp.send("Input.imeSetComposition", {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
      await this.page.waitForTimeout(pause);
    }
    if (commit !== undefined)
      await this.cdp.send("Input.insertText", { text: commit });
  }

  /** Pastes from a clipboard that holds this. */
  async paste(kinds) {
    await this.page.evaluate((data) => {
      const clipboardData = new DataTransfer();
      for (const [kind, words] of Object.entries(data))
        clipboardData.setData(kind, words);
      const event = new ClipboardEvent("paste", {
        clipboardData,
        bubbles: true,
        cancelable: true,
      });
      document.querySelector(".ProseMirror").dispatchEvent(event);
    }, kinds);
  }

  /** Lets every answer of the core that changes the plan come this much later. */
  async slowAnswers(milliseconds) {
    await this.page.route("**/call", async (route) => {
      const answer = await route.fetch();
      if (route.request().postData()?.includes("plan_change"))
        await new Promise((done) => setTimeout(done, milliseconds));
      await route.fulfill({ response: answer }).catch(() => undefined); // the page may be gone
    });
  }
}
