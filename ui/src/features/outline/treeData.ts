import type { LabelView } from '../../ipc/generated/LabelView';
import type { OutlineEntry } from '../../state/outlineEntry';

/** The row above all rows; it is not drawn. */
export const ROOT = 'root';

/** A row of the tree. */
export interface OutlineItem extends OutlineEntry {
  /** 序号; empty for a title and for what is not numbered. */
  label: string;
  children: string[];
  parent: string;
}

/** Which rows of the tree are shown. */
export interface OutlineFilter {
  /** Words of a heading or its label; empty for any. */
  words: string;
  /** A unit that has duties there; `NOBODY` for headings for which no unit has. */
  unit: string | null;
  /** Whether only headings with a memo, or with one directly under them, are shown. */
  memo: boolean;
}

/** In place of a unit: headings without others under them for which nobody is responsible, nor for those above. */
export const NOBODY = '';

/** All rows. */
export const NO_FILTER: OutlineFilter = { words: '', unit: null, memo: false };

/** Whether a filter leaves rows out. */
export function isFiltering({ words, unit, memo }: OutlineFilter): boolean {
  return words.trim() !== '' || unit !== null || memo;
}

/** The tree of the rows that are shown. With one part only, its title is the root; with several, each is a row. */
export function treeData(
  entries: readonly OutlineEntry[],
  labels: ReadonlyMap<string, LabelView>,
  filter: OutlineFilter = NO_FILTER,
): Map<string, OutlineItem> {
  const single = entries.filter(({ depth }) => depth === 0).length === 1;
  const root: OutlineItem = {
    id: ROOT,
    part: entries[0]?.part ?? '',
    depth: -1,
    text: '',
    words: 0,
    characters: 0,
    lines: 0,
    units: [],
    memos: [],
    label: '',
    children: [],
    parent: '',
  };
  const items = new Map([[ROOT, root]]);
  const open: OutlineItem[] = [root];
  for (const entry of single ? entries.slice(1) : entries) {
    while (open.length > 1 && (open.at(-1)?.depth ?? -1) >= entry.depth) open.pop();
    const parent = open.at(-1) ?? root;
    const item = { ...entry, label: labels.get(entry.id)?.text ?? '', children: [], parent: parent.id };
    parent.children.push(item.id);
    items.set(item.id, item);
    open.push(item);
  }
  return isFiltering(filter) ? matching(items, filter) : items;
}

/** The rows that the filter asks for, with the rows above them. */
function matching(
  items: ReadonlyMap<string, OutlineItem>,
  { words, unit, memo }: OutlineFilter,
): Map<string, OutlineItem> {
  const kept = new Set([ROOT]);
  for (const item of items.values()) {
    if (item.id === ROOT || !(item.label + item.text).includes(words.trim())) continue;
    if (unit !== null && !(unit === NOBODY ? isNobodys(items, item) : item.units.includes(unit))) continue;
    if (memo && item.memos.length === 0) continue;
    for (let up: OutlineItem | undefined = item; up && !kept.has(up.id); up = items.get(up.parent))
      kept.add(up.id);
  }
  const found = new Map<string, OutlineItem>();
  for (const item of items.values()) {
    if (kept.has(item.id))
      found.set(item.id, { ...item, children: item.children.filter((id) => kept.has(id)) });
  }
  return found;
}

function isNobodys(items: ReadonlyMap<string, OutlineItem>, { id, depth, children }: OutlineItem): boolean {
  if (depth === 0 || children.length > 0) return false;
  return [id, ...ancestors(items, id)].every((one) => items.get(one)?.units.length === 0);
}

/** A place in the tree where rows are let go: among a row's children, or on the row itself. */
export interface DropPlace {
  parent: string;
  /** Before which child, the dragged rows not counted; undefined: at the end. */
  index?: number | undefined;
}

/** A move of one branch, as the editor understands it. */
export interface BranchMove {
  id: string;
  where: 'before' | 'after' | 'inside';
  target: string;
}

/** What letting rows go at a place means. A dragged row inside another dragged row moves with it. */
export function movesOf(
  items: ReadonlyMap<string, OutlineItem>,
  dragged: readonly string[],
  { parent, index }: DropPlace,
): BranchMove[] {
  const tops = outermost(items, dragged).map(({ id }) => id);
  const siblings = (items.get(parent)?.children ?? []).filter((id) => !dragged.includes(id));
  const before = index === undefined ? undefined : siblings[index];
  const inside = parent === ROOT ? (items.get(ROOT)?.part ?? '') : parent;
  return tops.map((id, at): BranchMove => {
    const last = tops[at - 1];
    if (last !== undefined) return { id, where: 'after', target: last };
    return before === undefined
      ? { id, where: 'inside', target: inside }
      : { id, where: 'before', target: before };
  });
}

/** Those of some rows that do not stand under another of them. */
export function outermost(items: ReadonlyMap<string, OutlineItem>, ids: readonly string[]): OutlineItem[] {
  return ids
    .filter((id) => !ancestors(items, id).some((above) => ids.includes(above)))
    .flatMap((id) => items.get(id) ?? []);
}

/** The rows above a row, the nearest first. */
export function ancestors(items: ReadonlyMap<string, OutlineItem>, id: string): string[] {
  const above: string[] = [];
  for (let up = items.get(id)?.parent; up; up = items.get(up)?.parent) above.push(up);
  return above;
}
