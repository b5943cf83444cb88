import assert from "node:assert/strict";
import { SMALL } from "./plans.js";
import { untilEqual, withPlan } from "./session.js";

/** A test in a window with an empty table of two rows and three columns, its caret in the first cell. */
function withTable(name, body) {
  withPlan(name, SMALL, async (text, core, plan) => {
    await text.caretAfter("坚持稳中求进");
    await text.page.getByRole("button", { name: "插入", exact: true }).click();
    await text.page.getByRole("menuitem", { name: /插入表格/ }).click();
    await text.page.getByRole("button", { name: "3 行 × 4 列" }).waitFor();
    await text.press("ArrowUp", "ArrowLeft", "Enter");
    await text.page.locator(".table td").first().waitFor();
    await text.page
      .getByRole("toolbar", { name: "表格", exact: true })
      .waitFor();
    // What edits tables is fetched with the first one; it says what may stand in the caption.
    await text.page.locator(".table .caption[data-placeholder]").waitFor();
    const table = async () => {
      const { parts } = await core.call("plan_open", { plan });
      const blocks = parts.flatMap(({ blocks }) => blocks);
      return blocks.find(({ content }) => content.type === "table")?.content;
    };
    const rows = async () =>
      (await table())?.rows.map((row) => row.join("|")) ?? [];
    await body(text, { table, rows, core, plan });
  });
}

/** Types words into one cell after another. */
async function fill(text, ...cells) {
  for (const [at, words] of cells.entries()) {
    if (at > 0) await text.press("Tab");
    await text.type(words);
  }
}

const act = (text, name) =>
  text.page
    .getByRole("toolbar", { name: "表格", exact: true })
    .getByRole("button", { name })
    .click();

withTable(
  "a table is drawn as it is printed: lines around the cells, the caption and the head in the middle",
  async (text) => {
    const style = (selector, name) =>
      text.page
        .locator(selector)
        .first()
        .evaluate((cell, name) => getComputedStyle(cell)[name], name);
    assert.equal(await style(".table td", "borderTopStyle"), "solid");
    assert.equal(await style(".table td", "textAlign"), "center");
    assert.equal(await style(".table .caption", "textAlign"), "center");
    assert.equal(await style(".table", "textIndent"), "0px");
  },
);

withTable(
  "cells are written one after another, and Tab in the last makes a row",
  async (text, { table, rows }) => {
    await fill(text, "指标", "单位", "目标", "学位", "个", "2000");
    await text.press("Tab");
    await fill(text, "教师", "名", "300");
    await untilEqual(rows, ["指标|单位|目标", "学位|个|2000", "教师|名|300"]);
    assert.equal((await table()).header_rows, 1);
    await text.press("Shift+Tab", "Shift+Tab", "End", "Enter");
    await text.type("（公办）");
    await untilEqual(rows, [
      "指标|单位|目标",
      "学位|个|2000",
      "教师\n（公办）|名|300",
    ]);
  },
);

withTable(
  "arrows go from cell to cell, up into the caption and down out of the table",
  async (text, { table, rows }) => {
    await fill(text, "甲", "乙", "丙", "丁", "戊", "己");
    await text.press("ArrowUp");
    await text.type("上");
    await text.press("ArrowUp");
    await text.type("主要指标");
    await untilEqual(async () => (await table()).caption, "主要指标");
    await text.press("Enter", "ArrowDown", "ArrowDown");
    await text.type("表后");
    assert.equal((await rows()).length, 2);
    assert.ok((await text.lines()).includes("二、表后重点任务"));
  },
);

withTable(
  "Backspace and Delete at the edge of a cell destroy nothing, Tab elsewhere still means a level",
  async (text, { rows }) => {
    await fill(text, "甲", "乙", "丙", "丁", "戊", "己");
    await text.press("Home", "Backspace", "Backspace", "End", "Delete");
    await untilEqual(rows, ["甲|乙|丙", "丁|戊|己"]);
    await text.caretAfter("壮大县域工业");
    await text.press("Tab");
    const demoted = async () =>
      (await text.lines()).includes("1.壮大县域工业");
    await untilEqual(demoted, true);
  },
);

withTable(
  "cells are merged and split without losing a word, and undo has it all back",
  async (text, { table, rows }) => {
    await fill(text, "甲", "乙", "丙", "丁", "戊", "己");
    await text.press("Shift+ArrowLeft", "Shift+ArrowLeft", "Shift+ArrowUp");
    await act(text, "合并单元格");
    await untilEqual(rows, ["甲|乙\n丙\n戊\n己|", "丁||"]);
    assert.deepEqual((await table()).merged, [
      { row: 0, column: 1, rows: 2, columns: 2 },
    ]);
    await act(text, "拆分单元格");
    await untilEqual(async () => (await table()).merged, undefined);
    await text.saved();
    await text.press("ControlOrMeta+z");
    await untilEqual(async () => (await table()).merged?.length, 1);
    await text.press("ControlOrMeta+z");
    await untilEqual(rows, ["甲|乙|丙", "丁|戊|己"]);
    assert.equal(await text.page.locator(".table td").count(), 6);
  },
);

withTable(
  "rows and columns come and go from the bar, and the table with them",
  async (text, { rows }) => {
    await fill(text, "甲", "乙", "丙", "丁", "戊", "己");
    await act(text, "在下方插入行");
    await text.type("新");
    await act(text, "在右侧插入列");
    await text.type("列");
    await untilEqual(rows, ["甲|乙|丙|", "丁|戊|己|", "||新|列"]);
    await act(text, "删除表格行");
    await act(text, "删除表格列");
    await untilEqual(rows, ["甲|乙|丙", "丁|戊|己"]);
    await act(text, "更多");
    await text.page.getByRole("menuitem", { name: "删除表格", exact: true }).click();
    await untilEqual(rows, []);
    assert.equal(await text.page.locator(".table").count(), 0);
  },
);

withTable(
  "a border between columns is dragged, let go by Escape, and the widths made automatic again",
  async (text, { table, rows }) => {
    const { page } = text;
    await fill(text, "甲", "乙", "丙", "丁", "戊", "己");
    const widths = () =>
      page
        .locator(".table tr:first-child td")
        .evaluateAll((cells) => cells.map((cell) => Math.round(cell.offsetWidth)));
    const [first, second, third] = await widths();
    const cell = await page.locator(".table td").first().boundingBox();
    const [x, y] = [cell.x + cell.width - 1, cell.y + cell.height / 2];
    const dragBy = async (distance) => {
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + distance / 2, y);
      await page.mouse.move(x + distance, y);
    };
    await dragBy(60);
    await text.press("Escape");
    await page.mouse.up();
    assert.deepEqual(await widths(), [first, second, third]);
    await dragBy(60);
    await page.mouse.up();
    const dragged = await widths();
    assert.ok(Math.abs(dragged[0] - first - 60) < 4, `${dragged} from ${first}`);
    assert.ok(Math.abs(dragged[2] - third) < 4);
    await untilEqual(async () => (await table()).widths?.length, 3);
    await untilEqual(rows, ["甲|乙|丙", "丁|戊|己"]);

    const more = async (menu, name) => {
      await act(text, "更多");
      await page.getByRole("menuitem", { name: menu }).click();
      await page.getByRole("menuitem", { name }).click();
    };
    await more("对齐方式", "表格文字右对齐");
    await untilEqual(async () => (await table()).aligned, [
      { area: { row: 1, column: 2, rows: 1, columns: 1 }, align: "right" },
    ]);
    await more("列宽", "恢复自动列宽");
    await untilEqual(async () => (await table()).widths, undefined);
    assert.deepEqual(await widths(), [first, second, third]);
  },
);

const EXCEL = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body>
<table border=0 cellpadding=0 style='border-collapse:collapse;width:144pt'><!--StartFragment-->
 <col width=72 span=2 style='width:54pt'>
 <tr height=19><td rowspan=2 height=38 class=xl65 style='height:28.8pt'>合<br>计</td><td colspan=2 class=xl66>2026年  目标</td></tr>
 <tr><td align=right>10</td><td>&nbsp;</td></tr><!--EndFragment-->
</table></body></html>`;

withTable(
  "cells of Excel fill the table from the caret on, and it grows",
  async (text, { table, rows }) => {
    await fill(text, "甲", "乙", "丙", "丁", "戊");
    await text.paste({ "text/html": EXCEL, "text/plain": "x" });
    await untilEqual(rows, [
      "甲|乙|丙|",
      "丁|合\n计|2026年 目标|",
      "||10|",
    ]);
    assert.deepEqual((await table()).merged, [
      { row: 1, column: 1, rows: 2, columns: 1 },
      { row: 1, column: 2, rows: 1, columns: 2 },
    ]);
  },
);

withTable(
  "lines with tabs fill cells, and the words of one cell are just words",
  async (text, { rows }) => {
    await text.paste({ "text/plain": "指标\t目标\r\n学位\t2000\r\n教师\t300\r\n" });
    await untilEqual(rows, ["指标|目标|", "学位|2000|", "教师|300|"]);
    await text.press("Enter");
    await text.paste({
      "text/html": "<table><tr><td>（<b>预计</b>）</td></tr></table>",
      "text/plain": "（预计）",
    });
    await untilEqual(
      async () => text.page.locator(".table td").nth(7).textContent(),
      "300（预计）",
    );
  },
);

withPlan(
  "a table of another program, or lines with tabs, become a table of the text",
  SMALL,
  async (text, core, plan) => {
    const tables = async () => {
      const { parts } = await core.call("plan_open", { plan });
      return parts
        .flatMap(({ blocks }) => blocks)
        .filter(({ content }) => content.type === "table")
        .map(({ content }) => content.rows.map((row) => row.join("|")));
    };
    await text.caretAfter("抓好春耕备耕");
    await text.paste({ "text/html": EXCEL, "text/plain": "x" });
    const excel = ["合\n计|2026年 目标|", "|10|"];
    await untilEqual(tables, [excel]);
    await text.caretAfter("加强组织领导");
    await text.paste({ "text/plain": "指标\t目标\n学位\t2000" });
    await untilEqual(tables, [excel, ["指标|目标", "学位|2000"]]);
  },
);

withTable(
  "selected cells are copied as a table for Excel, and cleared",
  async (text, { rows }) => {
    await fill(text, "甲", "乙", "丙", "丁", "戊", "己");
    await text.press("Shift+ArrowLeft", "Shift+ArrowLeft", "Shift+ArrowUp", "ControlOrMeta+c");
    const copied = await text.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (kind) => (await item.getType(kind)).text();
      return { html: await read("text/html"), plain: await read("text/plain") };
    });
    assert.equal(copied.plain, "乙\t丙\n戊\t己");
    assert.match(
      copied.html,
      /<table[^>]*><tbody><tr><td>乙<\/td><td>丙<\/td><\/tr><tr><td>戊<\/td><td>己<\/td><\/tr><\/tbody><\/table>/,
    );
    await text.press("Delete");
    await untilEqual(rows, ["甲||", "丁||"]);
    await text.press("ControlOrMeta+v");
    await untilEqual(rows, ["甲|乙|丙", "丁|戊|己"]);
  },
);

withTable(
  "an input method writes into cells what was chosen, once",
  async (text, { rows }) => {
    await text.compose(["x", "xue", "xuewei"], "学位");
    await text.press("Tab");
    await text.compose(["g", "ge"], "个");
    await text.page.waitForTimeout(100);
    await text.press("Shift+ArrowRight", "Shift+ArrowDown");
    await text.compose(["m", "ming"], "名");
    await untilEqual(rows, ["学位|个|", "||名"]);
  },
);

withTable(
  "a table is there after the window was closed and opened again, and undone still",
  async (text, { rows }) => {
    await fill(text, "甲", "乙", "丙", "丁", "戊", "己");
    await act(text, "在下方插入行");
    await text.saved();
    await text.page.reload();
    await text.ready();
    assert.equal(await text.page.locator(".table td").count(), 9);
    await text.page.locator(".ProseMirror").focus();
    await text.press("ControlOrMeta+z");
    await untilEqual(rows, ["甲|乙|丙", "丁|戊|己"]);
    await text.page.locator(".table td").nth(4).click();
    await text.press("End", "Tab");
    await text.type("改");
    await untilEqual(rows, ["甲|乙|丙", "丁|戊|改己"]);
  },
);
