import { Plugin, type EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { attrsOf } from '../schema';

/** As wide as in the style sheet, in pixels. */
const WIDTH = 240;

/**
 * Shows the words of a memo (备忘) beside its mark in the margin: while the pointer is on the mark, and when the caret comes
 * into the block, until something is typed. A click on the mark opens the memo. One element for the whole text.
 */
export function memoNote(open: (node: string) => void): Plugin {
  const notes = new WeakMap<EditorView, Note>();
  return new Plugin({
    view: (view) => {
      const note = new Note(view, open);
      notes.set(view, note);
      return note;
    },
    props: {
      handleDOMEvents: {
        mousemove: (view, event) => {
          notes.get(view)?.point(markedBlock(event));
          return false;
        },
        click: (_view, event) => {
          const id = markedBlock(event)?.dataset.id;
          if (id !== undefined) open(id);
          return id !== undefined;
        },
      },
    },
  });
}

/** Where the mark of a block stands on the screen, or would: in the margin beside its first line. */
export function markPlace(block: Element): DOMRect {
  const { right, top } = block.getBoundingClientRect();
  const { paddingRight, lineHeight } = getComputedStyle(block);
  const padding = parseFloat(paddingRight) || 0;
  return new DOMRect(right - padding, top, padding, parseFloat(lineHeight) || 28);
}

/** The block on whose mark the pointer is; the mark is drawn by the style sheet, in the block's padding. */
function markedBlock({ target, clientX, clientY }: MouseEvent): HTMLElement | null {
  const block = target instanceof Element && target.closest('[data-memo]');
  if (!(block instanceof HTMLElement)) return null;
  const { left, bottom } = markPlace(block);
  return clientX >= left && clientY <= bottom ? block : null;
}

class Note {
  private readonly dom = document.createElement('button');
  /** The block whose words are shown, and whether because of the pointer. */
  private shown: { id: string; pointed: boolean } | null = null;

  constructor(
    private readonly view: EditorView,
    open: (node: string) => void,
  ) {
    this.dom.className = 'memo-note';
    this.dom.type = 'button';
    // By keyboard the command opens it.
    this.dom.tabIndex = -1;
    this.dom.hidden = true;
    this.dom.setAttribute('aria-live', 'polite');
    // The caret stays where it is.
    this.dom.addEventListener('mousedown', (event) => event.preventDefault());
    this.dom.addEventListener('click', () => {
      const id = this.shown?.id;
      this.hide();
      if (id !== undefined) open(id);
    });
    this.dom.addEventListener('mouseleave', this.hide);
    view.dom.parentElement?.append(this.dom);
    view.dom.addEventListener('blur', this.hide);
  }

  update(view: EditorView, before: EditorState) {
    const { state } = view;
    if (state.doc !== before.doc) this.hide();
    else if (!state.selection.eq(before.selection)) this.follow(state);
  }

  destroy() {
    this.view.dom.removeEventListener('blur', this.hide);
    this.dom.remove();
  }

  /** The pointer is on the mark of a block, or on none. */
  point(block: HTMLElement | null) {
    if (block) this.show(block, true);
    else if (this.shown?.pointed) this.hide();
  }

  private follow({ selection: { $head } }: EditorState) {
    const block = $head.depth > 1 ? $head.node(2) : null;
    const memo = block === null ? undefined : (attrsOf(block) as { memo?: string }).memo;
    if (!memo) {
      this.hide();
      return;
    }
    const dom = this.view.nodeDOM($head.before(2));
    if (dom instanceof HTMLElement) this.show(dom, false);
  }

  private show(block: HTMLElement, pointed: boolean) {
    const { id = '', memo = '' } = block.dataset;
    if (this.shown?.id === id) return;
    this.shown = { id, pointed };
    const around = this.view.dom.parentElement?.getBoundingClientRect() ?? new DOMRect();
    const mark = markPlace(block);
    this.dom.textContent = memo;
    this.dom.style.left = `${String(Math.min(mark.left, around.right - WIDTH - 8) - around.left)}px`;
    this.dom.style.top = `${String(mark.bottom - around.top)}px`;
    this.dom.hidden = false;
  }

  private readonly hide = () => {
    if (!this.shown) return;
    this.shown = null;
    this.dom.hidden = true;
  };
}
