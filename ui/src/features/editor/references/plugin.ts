import { keydownHandler } from 'prosemirror-keymap';
import type { Node } from 'prosemirror-model';
import { NodeSelection, Plugin, TextSelection, type Command, type EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { PlanView } from '../../../ipc/generated/PlanView';
import { focusOn } from '../caret';
import { attrsOfReference, isReference } from './node';
import { attachments, attachmentsOf } from './targets';

/**
 * A reference is one unit to the keys: Backspace and Delete take it out whole, the arrows select it, and then Enter goes to
 * what it speaks of, as a click with Ctrl (⌘) does. A double click has it speak of something else.
 */
export function references(initial: PlanView, change: () => void): Plugin {
  const keys = keydownHandler({
    Enter: (state, dispatch, view) => {
      const node = selectedReference(state);
      if (node && dispatch && view) goTo(view, node);
      return node !== null;
    },
    Backspace: without('before'),
    Delete: without('after'),
  });
  return new Plugin<ReadonlyMap<string, readonly string[]>>({
    key: attachments,
    state: {
      init: () => attachmentsOf(initial),
      apply: (tr, known) =>
        (tr.getMeta(attachments) as ReadonlyMap<string, readonly string[]> | undefined) ?? known,
    },
    props: {
      handleKeyDown: (view, event) => !view.composing && keys(view, event),
      handleDOMEvents: {
        // Into what is one unit no input method writes; it writes in the place of it, as a key does.
        compositionstart(view) {
          if (selectedReference(view.state)) view.dispatch(view.state.tr.deleteSelection());
          return false;
        },
      },
      handleClickOn(view, _pos, node, _nodePos, event) {
        if (!isReference(node) || !(event.ctrlKey || event.metaKey)) return false;
        goTo(view, node);
        return true;
      },
      handleDoubleClickOn(view, _pos, node, nodePos) {
        if (!isReference(node)) return false;
        view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, nodePos)));
        change();
        return true;
      },
    },
  });
}

/** The reference that is selected by itself. */
export function selectedReference({ selection }: EditorState): Node | null {
  return selection instanceof NodeSelection && isReference(selection.node) ? selection.node : null;
}

function goTo(view: EditorView, node: Node) {
  focusOn(view, attrsOfReference(node).reference.node);
}

/** Takes out the reference at one side of the caret. */
function without(side: 'before' | 'after'): Command {
  return ({ selection, tr }, dispatch) => {
    const cursor = selection instanceof TextSelection ? selection.$cursor : null;
    const node = side === 'before' ? cursor?.nodeBefore : cursor?.nodeAfter;
    if (!cursor || !node || !isReference(node)) return false;
    const from = side === 'before' ? cursor.pos - node.nodeSize : cursor.pos;
    dispatch?.(tr.delete(from, from + node.nodeSize).scrollIntoView());
    return true;
  };
}
