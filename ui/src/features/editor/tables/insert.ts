import { Fragment, type Node } from 'prosemirror-model';
import { TextSelection, type Command } from 'prosemirror-state';
import { depthUnder, locate, posOfRow } from '../rows';
import { schema, withAttrs } from '../schema';
import { tableContent } from './read';

/** 插入表格: an empty one with a head, behind the block with the caret or in the place of an empty paragraph. */
export function insertTable(rows: number, columns: number): Command {
  const cell = { content: Fragment.empty, rows: 1, columns: 1 };
  const cells = Array.from({ length: rows }, () => Array.from({ length: columns }, () => cell));
  const header_rows = rows > 1 ? 1 : 0;
  return placeTable(schema.node('table', { header_rows }, tableContent(schema, Fragment.empty, cells)));
}

/** Puts a table behind the block with the caret, or in the place of an empty paragraph; the caret into its first cell. */
export function placeTable(table: Node): Command {
  return (state, dispatch) => {
    const at = locate(state);
    const row = at.rows[at.last];
    const instead = row?.node.type === schema.nodes.paragraph && row.node.content.size === 0;
    const pos = instead ? row.pos : posOfRow(at, at.last + 1);
    const { tr } = state;
    const depth = instead ? row.depth : depthUnder(row);
    tr.replaceWith(pos, instead ? pos + row.node.nodeSize : pos, withAttrs(table, { depth }));
    const firstCell = pos + 1 + table.child(0).nodeSize + 3;
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, firstCell)).scrollIntoView());
    return true;
  };
}
