import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { branchesOf, carriesBranches } from '../../../lib/branchDrag';
import { dropBranch, moveBranch } from '../commands/move';

/** Branches dragged by their handle or from the tree are let go between two blocks; a line shows where. */
export function branchDrop(): Plugin {
  const line = document.createElement('div');
  line.className = 'branch-drop';
  const hide = () => line.remove();
  return new Plugin({
    view: () => ({ destroy: hide }),
    props: {
      handleDOMEvents: {
        dragover(view, event) {
          if (!carriesBranches(event.dataTransfer)) return false;
          const place = placeAt(view, event);
          event.preventDefault();
          if (event.dataTransfer) event.dataTransfer.dropEffect = place ? 'move' : 'none';
          if (place) show(view, line, place);
          return true;
        },
        dragleave(view, { relatedTarget }) {
          if (!(relatedTarget instanceof Node) || !view.dom.contains(relatedTarget)) hide();
          return false;
        },
        drop(view, event) {
          const { dataTransfer } = event;
          if (!dataTransfer || !carriesBranches(dataTransfer)) return false;
          event.preventDefault();
          hide();
          const place = placeAt(view, event);
          if (place) letGo(view, branchesOf(dataTransfer), place);
          return true;
        },
      },
    },
  });
}

interface DropPlace {
  block: HTMLElement;
  side: 'before' | 'behind';
}

/** The block under the pointer, or the nearest above it, and on which side of it the pointer is. */
function placeAt(view: EditorView, { clientX, clientY }: DragEvent): DropPlace | null {
  const under = document.elementsFromPoint(clientX, clientY);
  const direct = under.map((element) => element.closest('.sheet > [data-id]')).find(Boolean);
  const sheet = under.map((element) => element.closest('.sheet')).find(Boolean);
  const block = direct ?? (sheet && nearest(sheet, clientY));
  if (!(block instanceof HTMLElement) || !view.dom.contains(block)) return null;
  const { top, height } = block.getBoundingClientRect();
  return { block, side: clientY < top + height / 2 ? 'before' : 'behind' };
}

function nearest(sheet: Element, y: number): Element | undefined {
  const shown = [...sheet.querySelectorAll(':scope > [data-id]:not([data-hidden])')];
  return shown.findLast((block) => block.getBoundingClientRect().top <= y) ?? shown[0];
}

function show(view: EditorView, line: HTMLElement, { block, side }: DropPlace) {
  const around = view.dom.parentElement;
  if (!around) return;
  const [outer, inner] = [around.getBoundingClientRect(), block.getBoundingClientRect()];
  line.style.left = `${String(inner.left - outer.left)}px`;
  line.style.width = `${String(inner.width)}px`;
  line.style.top = `${String((side === 'before' ? inner.top : inner.bottom) - outer.top)}px`;
  if (!line.isConnected) around.append(line);
}

function letGo(view: EditorView, ids: readonly string[], { block, side }: DropPlace) {
  let last: string | null = null;
  for (const id of ids) {
    const move = last === null ? dropBranch(id, side, block.dataset.id ?? '') : moveBranch(id, 'after', last);
    if (move(view.state, view.dispatch)) last = id;
  }
}
