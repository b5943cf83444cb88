import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import type { Reference } from '../../../ipc/generated/Reference';
import { attrsOfReference } from './node';

/** What is said of a reference when the pointer rests on it. */
export interface ReferenceWords {
  /** How one goes to what it speaks of. */
  go: string;
  /** That it speaks of nothing any more. */
  broken: string;
}

/** The elements of references: their words, and whether what they speak of is still there. */
export class ReferenceViews {
  private readonly views = new Set<ReferenceElement>();

  constructor(
    private readonly stands: (reference: Reference) => boolean,
    private readonly words: () => ReferenceWords,
  ) {}

  /** For ProseMirror: what makes the element of a reference. */
  readonly nodeViews = { reference: (node: Node) => new ReferenceElement(node, this) };

  /** Draws all of them anew: what they speak of may have come or gone. */
  draw() {
    for (const view of this.views) view.draw();
  }

  enter(view: ReferenceElement) {
    this.views.add(view);
  }

  leave(view: ReferenceElement) {
    this.views.delete(view);
  }

  /** Whether a reference speaks of something, and what is said of it. */
  saidOf(reference: Reference): { broken: boolean; title: string } {
    const broken = !this.stands(reference);
    return { broken, title: broken ? this.words().broken : this.words().go };
  }
}

class ReferenceElement implements NodeView {
  readonly dom = document.createElement('span');

  constructor(
    private node: Node,
    private readonly all: ReferenceViews,
  ) {
    this.dom.className = 'reference';
    all.enter(this);
    this.draw();
  }

  update(node: Node) {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.draw();
    return true;
  }

  destroy() {
    this.all.leave(this);
  }

  draw() {
    const { reference, words } = attrsOfReference(this.node);
    const { broken, title } = this.all.saidOf(reference);
    if (this.dom.textContent !== words) this.dom.textContent = words;
    this.dom.classList.toggle('broken', broken);
    this.dom.title = title;
  }
}
