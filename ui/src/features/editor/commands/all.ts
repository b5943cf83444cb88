import { toggleMark } from 'prosemirror-commands';
import type { Command } from 'prosemirror-state';
import { toMemo } from '../memos';
import { schema } from '../schema';
import { onTable } from '../tables/lazy';
import { deleteBranch, duplicateBranch, selectBranch } from './branch';
import { insertHeading, insertParagraph } from './enter';
import { enumerate, renumber } from './enumeration';
import { markLead, toRunIn, toStanding } from './form';
import { demote, promote, setLevel, toParagraph } from './level';
import { moveDown, moveUp } from './move';
import { toOpenPlace } from './openPlaces';

/** A command of the editor, with the keys that run it while the text has the focus (prosemirror-keymap's names). */
export interface EditorCommand {
  keys: readonly string[];
  run: Command;
}

/** Everything that can be asked of the text by name: toolbar, menu, palette and keys run these. */
export const editorCommands = {
  'outline.promote': { keys: ['Shift-Tab', 'Alt-Shift-ArrowLeft'], run: promote },
  'outline.demote': { keys: ['Tab', 'Alt-Shift-ArrowRight'], run: demote },
  'outline.up': { keys: ['Alt-Shift-ArrowUp'], run: moveUp },
  'outline.down': { keys: ['Alt-Shift-ArrowDown'], run: moveDown },
  'branch.select': { keys: ['Mod-Shift-b'], run: selectBranch },
  'branch.duplicate': { keys: ['Mod-Alt-d'], run: duplicateBranch },
  'branch.delete': { keys: ['Mod-Shift-Delete', 'Mod-Shift-Backspace'], run: deleteBranch },
  'level.1': { keys: ['Mod-Alt-1'], run: setLevel(1) },
  'level.2': { keys: ['Mod-Alt-2'], run: setLevel(2) },
  'level.3': { keys: ['Mod-Alt-3'], run: setLevel(3) },
  'level.4': { keys: ['Mod-Alt-4'], run: setLevel(4) },
  'form.paragraph': { keys: ['Mod-Alt-0', 'Mod-Shift-n'], run: toParagraph },
  'form.standing': { keys: [], run: toStanding },
  'form.run-in': { keys: [], run: either(toRunIn, markLead) },
  'insert.heading': { keys: ['Mod-Enter'], run: insertHeading },
  'insert.paragraph': { keys: ['Mod-Shift-Enter'], run: insertParagraph },
  'enumeration.toggle': { keys: [], run: enumerate },
  'enumeration.renumber': { keys: [], run: renumber },
  'mark.bold': { keys: ['Mod-b'], run: toggleMark(schema.marks.bold) },
  'mark.italic': { keys: ['Mod-i'], run: toggleMark(schema.marks.italic) },
  'mark.underline': { keys: ['Mod-u'], run: toggleMark(schema.marks.underline) },
  'mark.superscript': { keys: ['Mod-Shift-='], run: toggleMark(schema.marks.superscript) },
  'mark.subscript': { keys: ['Mod-='], run: toggleMark(schema.marks.subscript) },
  'place.next': { keys: ['F8'], run: toOpenPlace(1) },
  'place.previous': { keys: ['Shift-F8'], run: toOpenPlace(-1) },
  'memo.next': { keys: ['Mod-F8'], run: toMemo(1) },
  'memo.previous': { keys: ['Mod-Shift-F8'], run: toMemo(-1) },
  'table.row-above': { keys: [], run: onTable('rowAbove') },
  'table.row-below': { keys: [], run: onTable('rowBelow') },
  'table.column-left': { keys: [], run: onTable('columnLeft') },
  'table.column-right': { keys: [], run: onTable('columnRight') },
  'table.row-up': { keys: [], run: onTable('rowUp') },
  'table.row-down': { keys: [], run: onTable('rowDown') },
  'table.merge': { keys: [], run: onTable('merge') },
  'table.split': { keys: [], run: onTable('split') },
  'table.head': { keys: [], run: onTable('head') },
  'table.align-left': { keys: [], run: onTable('alignLeft') },
  'table.align-center': { keys: [], run: onTable('alignCenter') },
  'table.align-right': { keys: [], run: onTable('alignRight') },
  'table.align-justify': { keys: [], run: onTable('alignJustify') },
  'table.wider': { keys: ['Mod-Alt-]'], run: onTable('wider') },
  'table.narrower': { keys: ['Mod-Alt-['], run: onTable('narrower') },
  'table.automatic': { keys: [], run: onTable('automatic') },
  'table.delete-rows': { keys: [], run: onTable('deleteRows') },
  'table.delete-columns': { keys: [], run: onTable('deleteColumns') },
  'table.select': { keys: [], run: onTable('select') },
  'table.delete': { keys: [], run: onTable('deleteTable') },
} satisfies Record<string, EditorCommand>;

/** The name of a command. */
export type EditorCommandId = keyof typeof editorCommands;

/** Whether a name is a command's. */
export function isEditorCommand(id: string): id is EditorCommandId {
  return Object.hasOwn(editorCommands, id);
}

function either(first: Command, second: Command): Command {
  return (state, dispatch, view) => first(state, dispatch, view) || second(state, dispatch, view);
}
