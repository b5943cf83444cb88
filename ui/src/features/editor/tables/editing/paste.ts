import { Fragment, Slice, type Node } from 'prosemirror-model';
import {
  __clipCells as clipCells,
  __insertCells as insertCells,
  __pastedCells as pastedCells,
} from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';
import { schema } from '../../schema';
import { gridOf, onLines } from '../content';
import { fromTsv } from '../tsv';
import { here, selectsCells, tableAround } from './place';

/** What is pasted into a cell fills cells from there on, and the table grows; words stay in the one cell. */
export function pasteIntoTable(view: EditorView, event: ClipboardEvent, pasted: Slice): boolean {
  const { state } = view;
  if (!tableAround(state.selection)) return false;
  const at = here(state);
  const data = event.clipboardData;
  const lines = data?.getData('text/html') === '' ? fromTsv(data.getData('text/plain')) : null;
  const slice = lines ? new Slice(Fragment.from(lines), 0, 0) : pasted;
  const table = onlyTable(slice.content);
  if (!at || (!table && !selectsCells(state.selection))) {
    view.dispatch(state.tr.replaceSelection(new Slice(wordsOf(slice.content), 0, 0)).scrollIntoView());
    return true;
  }
  const grid = table ? gridOf(table) : gridOfOne(wordsOf(slice.content));
  const cells = pastedCells(new Slice(Fragment.from(grid), 0, 0));
  if (!cells) return false;
  const area = selectsCells(state.selection)
    ? clipCells(cells, at.right - at.left, at.bottom - at.top)
    : cells;
  insertCells(state, (tr) => view.dispatch(tr.scrollIntoView()), at.tableStart, at, area);
  return true;
}

/** The table that the content is, but for empty paragraphs around it; null where there is more or less. */
function onlyTable(content: Fragment): Node | null {
  const blocks = content.content.flatMap((node) =>
    node.type === schema.nodes.part ? node.children : [node],
  );
  const said = blocks.filter((node) => node.content.size > 0);
  const [only] = said;
  return said.length === 1 && only?.type === schema.nodes.table ? only : null;
}

/** All words, each block on a line of its own. */
function wordsOf(content: Fragment): Fragment {
  const words: Fragment[] = [];
  content.descendants((node) => {
    if (node.isTextblock) words.push(node.content);
    else if (node.isInline) words.push(Fragment.from(node));
    return !node.isTextblock;
  });
  const plain = onLines(words);
  return Fragment.fromArray(
    plain.content.map((node) => node.mark(schema.nodes.cell.allowedMarks(node.marks))),
  );
}

function gridOfOne(words: Fragment): Node {
  return schema.node('grid', null, schema.node('row', null, schema.node('cell', null, words)));
}
