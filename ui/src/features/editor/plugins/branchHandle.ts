import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { BRANCHES } from '../../../lib/branchDrag';
import { copyBranches } from '../branchClipboard';
import { selectBranchOf } from '../commands/branch';

/** What a handle does besides being dragged. */
export interface HandleActions {
  /** Folds the branch of a heading, or unfolds it. */
  fold: (id: string) => void;
  /** What its two pieces are called. */
  words: () => { fold: string; drag: string };
}

/**
 * A handle in the margin beside the block under the pointer: a branch is dragged by it, a click on it selects the branch,
 * and its triangle folds. It stands outside of ProseMirror's document, one for the whole text.
 */
export function branchHandle(actions: HandleActions): Plugin {
  return new Plugin({
    view: (view) => new Handle(view, actions),
    props: {
      handleDOMEvents: {
        mousemove: (view, { target, buttons }) => {
          // With a button down it may be the handle that is about to be dragged.
          if (buttons === 0) handles.get(view)?.stand(target instanceof Element ? target : null);
          return false;
        },
        keydown: (view) => {
          handles.get(view)?.hide();
          return false;
        },
      },
    },
  });
}

const handles = new WeakMap<EditorView, Handle>();

class Handle {
  private readonly dom = document.createElement('div');
  private readonly triangle = document.createElement('span');
  private readonly grip = document.createElement('span');
  private block: HTMLElement | null = null;

  constructor(
    private readonly view: EditorView,
    private readonly actions: HandleActions,
  ) {
    this.dom.className = 'branch-handle';
    this.dom.hidden = true;
    // By keyboard all of this is done with commands.
    this.dom.ariaHidden = 'true';
    this.triangle.className = 'triangle';
    this.grip.className = 'grip';
    this.grip.draggable = true;
    this.dom.append(this.triangle, this.grip);
    this.triangle.addEventListener('click', () => this.withId(actions.fold));
    this.grip.addEventListener('click', () =>
      this.withId((id) => {
        selectBranchOf(id)(view.state, view.dispatch);
        view.focus();
      }),
    );
    this.grip.addEventListener('dragstart', (event) => this.begin(event));
    view.dom.parentElement?.append(this.dom);
    view.dom.parentElement?.addEventListener('mouseleave', this.hide);
    handles.set(view, this);
  }

  /** Stands beside the block that holds an element. */
  stand(element: Element | null) {
    const block = element?.closest('.sheet > [data-id]') ?? null;
    if (!(block instanceof HTMLElement) || block === this.block) return;
    this.block = block;
    const around = this.view.dom.parentElement?.getBoundingClientRect();
    const { left, top } = block.getBoundingClientRect();
    const line = parseFloat(getComputedStyle(block).lineHeight) || 28;
    const words = this.actions.words();
    this.triangle.title = words.fold;
    this.grip.title = words.drag;
    this.triangle.hidden = !/^H\d$/.test(block.tagName);
    this.dom.toggleAttribute('data-closed', block.hasAttribute('data-folded'));
    this.dom.style.left = `${String(left - (around?.left ?? 0))}px`;
    this.dom.style.top = `${String(top - (around?.top ?? 0) + line / 2)}px`;
    this.dom.hidden = false;
  }

  readonly hide = () => {
    this.block = null;
    this.dom.hidden = true;
  };

  destroy() {
    this.view.dom.parentElement?.removeEventListener('mouseleave', this.hide);
    this.dom.remove();
    handles.delete(this.view);
  }

  private withId(act: (id: string) => void) {
    const id = this.block?.dataset.id;
    this.hide();
    if (id !== undefined) act(id);
  }

  private begin({ dataTransfer }: DragEvent) {
    const { block, view } = this;
    const id = block?.dataset.id;
    if (!block || id === undefined || !dataTransfer) return;
    const copied = copyBranches(view, [id]);
    dataTransfer.setData(BRANCHES, id);
    // For other programs.
    dataTransfer.setData('text/html', copied?.html ?? '');
    dataTransfer.setData('text/plain', copied?.text ?? '');
    dataTransfer.effectAllowed = 'copyMove';
    dataTransfer.setDragImage(block, 0, 0);
  }
}
