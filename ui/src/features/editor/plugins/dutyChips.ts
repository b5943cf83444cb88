import { Plugin } from 'prosemirror-state';

/** A click into the chip of a block's duties opens them; beside it, a click is a click into the text. */
export function dutyChips(open: (node: string) => void): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        // Not ProseMirror's own click: that one comes before the event that closes what is open elsewhere.
        click(_view, event) {
          const block = event.target instanceof Element && event.target.closest('[data-duty]');
          const id = block instanceof HTMLElement && inChip(block, event) && block.dataset.id;
          if (id) open(id);
          return Boolean(id);
        },
      },
    },
  });
}

/** Where the words of a block end on the screen, so where its chip begins. */
export function endOfWords(block: Element): DOMRect {
  const words = document.createRange();
  words.selectNodeContents(block);
  const last = Array.from(words.getClientRects()).at(-1) ?? block.getBoundingClientRect();
  return new DOMRect(last.right, last.top, 0, last.height);
}

/** The chip is made by the style sheet and has no box of its own to be asked: its width is that of its words. */
function inChip(block: HTMLElement, { clientX, clientY }: MouseEvent): boolean {
  const start = endOfWords(block);
  const { left, right: edge } = block.getBoundingClientRect();
  const right = edge - parseFloat(getComputedStyle(block).paddingRight);
  const below = clientY > start.bottom;
  if (!below && (clientX < start.left || clientY < start.top)) return false;
  const end = start.left + widthOf(block);
  if (end <= right) return !below && clientX <= end;
  // Wrapped: all of its lines but the last are full.
  const rest = (end - right) % (right - left);
  const lines = Math.ceil((end - right) / (right - left));
  return clientY <= start.bottom + (lines - 1) * start.height || clientX <= left + rest;
}

function widthOf(block: HTMLElement): number {
  const style = getComputedStyle(block, '::after');
  const brush = document.createElement('canvas').getContext('2d');
  if (!brush) return 0;
  brush.font = `${style.fontSize} ${style.fontFamily}`;
  const around = [style.marginLeft, style.paddingLeft, style.paddingRight];
  return around.reduce(
    (width, length) => width + parseFloat(length),
    brush.measureText(block.dataset.duty ?? '').width,
  );
}
