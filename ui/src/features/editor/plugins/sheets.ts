import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import type { NodeView, ViewMutationRecord } from 'prosemirror-view';

/** How many blocks a group is begun with; it is split when it has grown to twice as many. */
const SIZE = 40;
/** How many characters stand in a line of a sheet (GB/T 9704-2012 §5.2.3). */
const LINE = 28;

/**
 * Lets the browser pass over what is far from the window. With each key it walks all text before the caret (for the
 * input method), lays out and paints; in a plan of 1,000 measures that is half of the time a key takes. So the blocks
 * of a sheet are shown in groups that the style sheet gives `content-visibility: auto`. For ProseMirror, selections and
 * the clipboard the blocks stay one flat list: the groups are in the shadow tree of the sheet.
 *
 * Only where the browser keeps the text in place when a group above gets its true height; elsewhere a sheet is a plain
 * element.
 */
export function sheets(): Plugin {
  const all = new Set<Sheet>();
  const settle = () => all.forEach((sheet) => sheet.settle());
  return new Plugin({
    props: { nodeViews: { part: (node) => new Sheet(node, all) } },
    // Before ProseMirror scrolls to what it has just drawn.
    view: () => ({ update: settle }),
  });
}

function canGroup(): boolean {
  return (
    'assign' in HTMLSlotElement.prototype &&
    CSS.supports('content-visibility', 'auto') &&
    CSS.supports('overflow-anchor', 'auto')
  );
}

/** The element of a part. */
class Sheet implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  private readonly root: ShadowRoot | null = null;
  private readonly observer = new MutationObserver(() => this.group());
  private groups: Group[] = [];

  constructor(
    node: Node,
    private readonly all: Set<Sheet>,
  ) {
    this.dom = this.contentDOM = document.createElement('section');
    this.dom.className = `sheet sheet-${String(node.attrs.role)}`;
    if (!canGroup()) return;
    this.root = this.dom.attachShadow({ mode: 'open', slotAssignment: 'manual' });
    this.observer.observe(this.dom, { childList: true });
    all.add(this);
  }

  /** Its attributes are the window's: what is not shown is none of the text's business. */
  ignoreMutation(mutation: ViewMutationRecord) {
    return mutation.type === 'attributes' && mutation.target === this.dom;
  }

  /** Shows what has come since, without waiting for the end of the task. */
  settle() {
    if (this.observer.takeRecords().length > 0) this.group();
  }

  destroy() {
    this.observer.disconnect();
    this.all.delete(this);
  }

  /** What is new joins the group of what stands before it. */
  private group() {
    const { root } = this;
    if (!root) return;
    const groupOf = new Map(this.groups.flatMap((group) => group.blocks.map((block) => [block, group])));
    const runs = new Map<Group, Slottable[]>();
    let [current] = this.groups;
    for (const block of this.dom.childNodes) {
      if (!(block instanceof Element || block instanceof Text)) continue;
      const own = groupOf.get(block);
      // A block that was moved behind a later group stays with its new neighbours.
      if (own && !runs.has(own)) current = own;
      current ??= new Group();
      const run = runs.get(current) ?? [];
      runs.set(current, run);
      run.push(block);
    }
    this.groups = [...runs].flatMap(([group, blocks]) => group.take(blocks));
    const shown = this.groups.map(({ element }) => element);
    if (!shown.every((element, at) => root.children[at] === element) || root.children.length > shown.length)
      root.replaceChildren(...shown);
  }
}

type Slottable = Element | Text;

/** Neighbours on a sheet that are laid out together or not at all. */
class Group {
  readonly element = document.createElement('div');
  blocks: readonly Slottable[] = [];
  private readonly slot = document.createElement('slot');

  constructor() {
    this.element.part.add('group');
    this.element.append(this.slot);
  }

  /** Shows these blocks; the groups that they make, for what is too many goes into new ones. */
  take(blocks: readonly Slottable[]): Group[] {
    const keep = blocks.length > 2 * SIZE ? SIZE : blocks.length;
    const own = blocks.slice(0, keep);
    if (own.length !== this.blocks.length || own.some((block, at) => block !== this.blocks[at])) {
      this.blocks = own;
      this.slot.assign(...own);
      this.element.style.containIntrinsicBlockSize = `auto ${linesOf(own)}lh`;
    }
    const rest = blocks.slice(keep);
    return rest.length > 0 ? [this, ...new Group().take(rest)] : [this];
  }
}

/** About how high blocks are, so that the scroll bar tells the truth before they are laid out. */
function linesOf(blocks: readonly Slottable[]): number {
  return blocks.reduce((lines, { textContent }) => lines + Math.ceil((textContent.length + 4) / LINE), 0);
}
