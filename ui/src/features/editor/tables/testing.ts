import type { Node } from 'prosemirror-model';
import { EditorState, TextSelection } from 'prosemirror-state';
import { CellSelection } from 'prosemirror-tables';
import { invariants } from '../plugins/invariants';
import { schema } from '../schema';
import { cellsOf, gridOf, tableNode } from './content';
import { tablePlugins } from './editing/plugins';

/*
 * The notation of the tables' tests. A line is a row, `|` stands between cells, `<` is one with the cell to its left,
 * `^` with the one above; `‸` is the caret, `«` and `»` stand in the first and the last of selected cells. A line of
 * dashes ends the head.
 */

/** The state that a table in the notation shows, between two paragraphs. */
export function stateOf(text: string): EditorState {
  const lines = text.split('\n').map((line) => line.trim());
  const rows = lines.filter((line) => line !== '' && !/^-+$/.test(line));
  const head = lines.filter((line) => line !== '').findIndex((line) => /^-+$/.test(line));
  const words = rows.map((row) => row.split('|').map((cell) => cell.trim().replaceAll('⏎', '\n')));
  const merged = words.flatMap((row, at) =>
    row.flatMap((cell, column) => {
      const columns = row.slice(column + 1).findIndex((other) => other !== '<');
      const below = words.slice(at + 1).findIndex((other) => other[column] !== '^');
      const area = {
        row: at,
        column,
        rows: 1 + (below < 0 ? words.length - at - 1 : below),
        columns: 1 + (columns < 0 ? row.length - column - 1 : columns),
      };
      return cell === '<' || cell === '^' || area.rows * area.columns === 1 ? [] : [area];
    }),
  );
  const plain = words.map((row) =>
    row.map((cell) => (cell === '<' || cell === '^' ? '' : cell.replace(/[‸«»]/g, ''))),
  );
  const table = tableNode(
    { id: 't', depth: 1, duties: [], memo: '' },
    { header_rows: Math.max(0, head), rows: plain, merged },
  );
  const paragraph = (id: string, said: string) =>
    schema.node('paragraph', { id, depth: 1 }, [schema.text(said)]);
  const doc = schema.node('doc', null, [
    schema.node('part', { id: 'p' }, [
      schema.node('title'),
      paragraph('a', '前'),
      table,
      paragraph('z', '后'),
    ]),
  ]);
  const state = EditorState.create({ doc, plugins: [...tablePlugins(() => ''), invariants()] });

  const places = cellPlaces(doc);
  const cellWith = (mark: string) => {
    const row = words.findIndex((line) => line.some((cell) => cell.includes(mark)));
    const column = words[row]?.findIndex((cell) => cell.includes(mark)) ?? -1;
    const place = places.find((cell) => cell.row === row && cell.column === column);
    return place && { ...place, offset: words[row]?.[column]?.replace(/[«»]/g, '').indexOf(mark) ?? 0 };
  };
  const [caret, first, last] = [cellWith('‸'), cellWith('«'), cellWith('»')];
  const { tr } = state;
  if (caret) tr.setSelection(TextSelection.create(doc, caret.pos + 1 + caret.offset));
  if (first && last) tr.setSelection(CellSelection.create(doc, first.pos, last.pos));
  return state.apply(tr);
}

/** A table in the notation, with the caret or the selected cells. */
export function textOf(state: EditorState): string {
  const { doc, selection } = state;
  const table = doc.child(0).children.find((node) => node.type === schema.nodes.table);
  if (!table) return '';
  const places = cellPlaces(doc);
  const rows = gridOf(table).children.map((): string[] => []);
  for (const { node, row, column, rows: height, columns, pos } of places)
    for (let down = 0; down < height; down++)
      for (let right = 0; right < columns; right++) {
        let words = right > 0 ? '<' : down > 0 ? '^' : node.textContent.replaceAll('\n', '⏎');
        if (down + right === 0) {
          const at = selection.head - pos - 1;
          if (selection.empty && at >= 0 && at <= node.content.size)
            words = `${words.slice(0, at)}‸${words.slice(at)}`;
          if (selection instanceof CellSelection && selection.$anchorCell.pos === pos) words = `«${words}`;
          if (selection instanceof CellSelection && selection.$headCell.pos === pos) words = `${words}»`;
        }
        const line = rows[row + down];
        if (line) line[column + right] = words;
      }
  const lines = rows.map((row) => row.join(' | ').trim());
  const head = Number(table.attrs.header_rows);
  if (head > 0) lines.splice(head, 0, '---');
  return lines.join('\n');
}

/** A text in the notation without the indentation of the test around it. */
export function grid(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function cellPlaces(doc: Node) {
  let inside = -1;
  doc.descendants((node, pos) => {
    if (node.type === schema.nodes.grid) inside = pos + 1;
    return inside < 0;
  });
  if (inside < 0) return [];
  const node = doc.nodeAt(inside - 1);
  if (!node) return [];
  const positions = new Map<Node, number[]>();
  node.descendants((cell, at) => {
    if (cell.type === schema.nodes.cell) positions.set(cell, [...(positions.get(cell) ?? []), inside + at]);
    return cell.type === schema.nodes.row;
  });
  return cellsOf(node).map((cell) => ({ ...cell, pos: positions.get(cell.node)?.shift() ?? -1 }));
}
