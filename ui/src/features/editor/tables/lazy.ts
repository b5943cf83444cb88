import type { Node } from 'prosemirror-model';
import { Plugin, type Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { changedParts, forEachChanged } from '../structure';
import type * as Editing from './editing/plugins';
import { GridView } from './GridView';
import { isTable } from './nodes';

/** What can be done to a table. */
export type TableCommand = keyof typeof Editing.commands;

/** How long to wait while an input method is composing. */
const COMPOSING_MS = 100;

let editing: typeof Editing | null = null;

/** A command for the table with the caret; before there is a table it does nothing. */
export function onTable(name: TableCommand): Command {
  return (...args) => editing?.commands[name](...args) ?? false;
}

/**
 * Makes tables editable as soon as there is one: what edits them is fetched then, for most plans have none and all have
 * to begin. `captionHint` stands in an empty caption.
 */
export function tables(captionHint: () => string): Plugin {
  return new Plugin({
    props: { nodeViews: { grid: (node) => new GridView(node) } },
    view(view) {
      const look = (before: Node | null) => {
        if (hasNewTable(before, view.state.doc)) void enable(view, captionHint);
      };
      look(null);
      return { update: (_, before) => look(before.doc) };
    },
  });
}

async function enable(view: EditorView, captionHint: () => string) {
  editing ??= await import('./editing/plugins');
  while (view.composing) await new Promise((done) => setTimeout(done, COMPOSING_MS));
  if (view.isDestroyed || editing.hasTablePlugins(view.state.plugins)) return;
  const plugins = [...editing.tablePlugins(captionHint), ...view.state.plugins];
  view.updateState(view.state.reconfigure({ plugins }));
}

function hasNewTable(before: Node | null, doc: Node): boolean {
  let found = false;
  for (const part of changedParts(before, doc))
    forEachChanged(part, (node) => {
      found ||= isTable(node);
    });
  return found;
}
