import { Fragment, Slice, type Node } from 'prosemirror-model';
import { Plugin, type EditorState, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Pasted } from '../../../ipc/generated/Pasted';
import type { PastedRead } from '../../../ipc/generated/PastedRead';
import type { Copied } from '../../../state/document';
import type { LabelMap } from '../blockViews';
import { nodeFromBlock } from '../fromView';
import { locate, takesBlocks } from '../rows';
import { attrsOf, schema, withAttrs } from '../schema';
import { depthOfLabel } from './typedLabels';

/** Reads foreign text: what is a heading in it, how deep, and whose duty. */
export type Reader = (source: Pasted, title: string, whole: boolean) => Promise<PastedRead>;

/**
 * What is pasted from elsewhere and has several paragraphs is read as an outline: its typed labels become levels. With
 * Shift, and what the core cannot read, it is pasted as it is.
 */
export function recognised(read: Reader, labels: () => LabelMap): Plugin {
  let plain = false;
  let asItIs = false;
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (_, event) => {
          plain = event.shiftKey;
          return false;
        },
      },
      handlePaste(view, event) {
        const source = asItIs || plain ? null : foreign(event.clipboardData);
        if (!source || !takesBlocks(view.state)) return false;
        const whole = isBlank(view.state);
        read(source, titleOf(view.state), whole)
          .then((pasted) => put(view, pasted, labels(), beginsAnew(source)))
          .catch(() => {
            asItIs = true;
            if (source.type === 'page') view.pasteHTML(source.html);
            else view.pasteText(source.text);
            asItIs = false;
          });
        return true;
      },
    },
  });
}

/** What of a clipboard the core is to read: several paragraphs of another program. */
export function foreign(clipboard: DataTransfer | null): Pasted | null {
  const text = clipboard?.getData('text/plain') ?? '';
  const html = clipboard?.getData('text/html') ?? '';
  if (html.includes('data-pm-slice') || !text.trim().includes('\n')) return null;
  return isTableAlone(html) ? null : pastedFrom({ html, text });
}

/** What a clipboard holds, for the core to read: its page, or its text where there is none. */
export function pastedFrom({ html, text }: Copied): Pasted {
  return html.trim() === '' ? { type: 'text', text } : { type: 'page', html };
}

/** Whether a page is a table and nothing else, as spreadsheets copy cells. */
function isTableAlone(html: string): boolean {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const around = body.cloneNode(true) as HTMLElement;
  for (const piece of around.querySelectorAll('table, style, script')) piece.remove();
  return body.querySelector('table') !== null && around.textContent.trim() === '';
}

/** The blocks that were read, as deep as their labels stand in this plan, or beside the heading with the caret. */
export function blocksAt(state: EditorState, { blocks, label }: PastedRead, labels: LabelMap): Node[] {
  const { rows, first } = locate(state);
  const beside = rows.slice(0, Math.max(first, 0) + 1).findLast((row) => row.heading);
  const top = depthOfLabel(state, labels, label) ?? beside?.depth ?? 1;
  return blocks.map((block) => {
    const node = nodeFromBlock(block);
    return withAttrs(node, { depth: node.type === schema.nodes.heading ? block.depth + top - 1 : 0 });
  });
}

/** Whether a text begins with a line break, so that its first words are not to join those before the caret. */
function beginsAnew(source: Pasted): boolean {
  return source.type === 'text' && /^[^\S\n]*\r?\n/.test(source.text);
}

function put(view: EditorView, pasted: PastedRead, labels: LabelMap, anew: boolean) {
  const { state } = view;
  const nodes = blocksAt(state, pasted, labels);
  const ends = (node: Node | undefined) => (node?.type === schema.nodes.paragraph ? 1 : 0);
  const slice = new Slice(Fragment.from(nodes), anew ? 0 : ends(nodes[0]), ends(nodes.at(-1)));
  view.dispatch(pasted.title === '' ? intoText(state, slice) : asWhole(state, pasted.title, slice));
}

function intoText({ tr, selection }: EditorState, slice: Slice): Transaction {
  const { $from } = selection;
  // An empty paragraph gives its place to a heading.
  const empty =
    selection.empty && $from.parent.type === schema.nodes.paragraph && $from.parent.content.size === 0;
  if (empty && slice.openStart === 0)
    tr.replace($from.before(), $from.after(), new Slice(slice.content, 0, 0));
  else tr.replaceSelection(slice);
  return tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste');
}

/** Into a part in which there is nothing yet: its title, and all of its text. */
function asWhole(state: EditorState, title: string, { content }: Slice): Transaction {
  const { part, partPos } = locate(state);
  const start = partPos + 1;
  const nodes = [schema.node('title', null, schema.text(title)), ...content.content];
  return state.tr.replaceWith(start, start + part.content.size, nodes).scrollIntoView();
}

/** Whether the part with the caret has neither title nor text. */
function isBlank(state: EditorState): boolean {
  const { part } = locate(state);
  return part.textContent === '' && part.childCount === 2 && attrsOf(part.child(1)).duties.length === 0;
}

function titleOf(state: EditorState): string {
  return locate(state).part.child(0).textContent;
}
