import type { Node } from 'prosemirror-model';
import type { Change } from '../../ipc/generated/Change';
import { changedWindow } from '../../lib/changedWindow';
import type { Outgoing } from '../../state/outbox';
import { sameShape } from './tables/nodes';
import { blockFromNode, blocksOf } from './toBlocks';

/** Typing goes on as one step of undo as long as it stays in one block and never rests longer than this. */
const STEP_PAUSE_MS = 1000;

/** What the core has of a part. */
interface Known {
  title: string;
  blocks: readonly Node[];
}

/** Tells what the core does not know yet: the document of now against the document as it was acknowledged. */
export class Sync {
  private known = new Map<string, Known>();
  /** The place of the last change that was typing, and when its last key came. */
  private typed = { place: '', at: 0 };
  private keys: { first: number; last: number } | null = null;
  /** Documents between what the core has and now, each to be told by itself: they end a person's steps. */
  private steps: Node[] = [];
  private lastKind: 'typing' | 'structure' | null = null;

  /** The core has all of this document. */
  reset(doc: Node) {
    this.known = new Map(doc.children.map((part) => [idOf(part), knownOf(part)]));
    this.typed = { place: '', at: 0 };
    this.steps = [];
    this.lastKind = null;
  }

  /** The blocks of a part that the core has. */
  blocksKnown(part: string): readonly Node[] {
    return this.known.get(part)?.blocks ?? [];
  }

  /** Blocks of this document say something else now, as the core told: it has them already. */
  follow(before: Node, after: Node) {
    const renewed = new Map<Node, Node>();
    before.forEach((part, _, index) => {
      const now = after.child(index);
      part.forEach((block, _, at) => {
        if (block !== now.child(at)) renewed.set(block, now.child(at));
      });
    });
    for (const known of this.known.values())
      known.blocks = known.blocks.map((block) => renewed.get(block) ?? block);
  }

  /** The core has this title. */
  titleIs(part: string, title: string) {
    const known = this.known.get(part);
    if (known) known.title = title;
  }

  /** The document has changed from `before` at this time. A change of structure is a step by itself. */
  touch(before: Node, kind: 'typing' | 'structure', now: number) {
    if (this.lastKind !== null && (kind === 'structure' || kind !== this.lastKind)) this.steps.push(before);
    this.lastKind = kind;
    this.keys = { first: this.keys?.first ?? now, last: now };
  }

  /** The first difference, as a change for the core; null where there is none. */
  next(doc: Node): Outgoing | null {
    for (let step = this.steps[0]; step; step = this.steps[0]) {
      const outgoing = this.difference(step);
      if (outgoing) return outgoing;
      this.steps.shift();
    }
    const outgoing = this.difference(doc);
    if (!outgoing) {
      this.keys = null;
      this.lastKind = null;
    }
    return outgoing;
  }

  private difference(doc: Node): Outgoing | null {
    for (const part of doc.children) {
      const known = this.known.get(idOf(part));
      const outgoing = known && (this.titleChange(part, known) ?? this.blocksChange(part, known));
      if (outgoing) return outgoing;
    }
    return null;
  }

  private titleChange(part: Node, known: Known): Outgoing | null {
    const value = part.child(0).textContent;
    if (value === known.title) return null;
    const change: Change = { type: 'part', part: idOf(part), field: { field: 'title', value } };
    return this.outgoing(change, `title ${idOf(part)}`, () => (known.title = value));
  }

  private blocksChange(part: Node, known: Known): Outgoing | null {
    const blocks = blocksOf(part);
    // Identity finds the window fast, equality narrows it down to what is really new.
    const rough = changedWindow(known.blocks, blocks);
    const window = rough && changedWindow(known.blocks, blocks, (a, b) => a === b || a.eq(b));
    if (!window) {
      known.blocks = blocks;
      return null;
    }
    const { from, remove, insert } = window;
    const change: Change = {
      type: 'blocks',
      part: idOf(part),
      from,
      remove,
      insert: blocks.slice(from, from + insert).map(blockFromNode),
    };
    const [old, now] = [known.blocks[from], blocks[from]];
    const typing = remove === 1 && insert === 1 && now && old && sameShape(old, now);
    return this.outgoing(change, typing ? `block ${idOf(now)}` : '', () => (known.blocks = blocks));
  }

  /** `place` names where typing goes on; empty for anything but typing. */
  private outgoing(change: Change, place: string, accept: () => void): Outgoing {
    const keys = this.keys ?? { first: 0, last: 0 };
    const joinsTyping =
      place !== '' && place === this.typed.place && keys.first - this.typed.at < STEP_PAUSE_MS;
    this.keys = null;
    return {
      change,
      joinsTyping,
      acknowledged: () => {
        accept();
        this.typed = { place, at: keys.last };
      },
    };
  }
}

function knownOf(part: Node): Known {
  return { title: part.child(0).textContent, blocks: blocksOf(part) };
}

function idOf(node: Node): string {
  return String(node.attrs.id);
}
