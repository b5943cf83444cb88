import {
  buildProxiedInstance,
  dragAndDropFeature,
  hotkeysCoreFeature,
  isOrderedDragTarget,
  propMemoizationFeature,
  selectionFeature,
  syncDataLoaderFeature,
  type DragTarget,
  type TreeInstance,
} from '@headless-tree/core';
import { useTree } from '@headless-tree/react';
import { useDeferredValue, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { BRANCHES, branchesOf, carriesBranches } from '../../lib/branchDrag';
import { documentStore } from '../../state/document';
import { fold, foldOnly } from '../../state/folding';
import {
  isFiltering,
  movesOf,
  outermost,
  ROOT,
  treeData,
  type OutlineFilter,
  type OutlineItem,
} from './treeData';

/** Rows are indented by this many pixels a level. */
export const INDENT = 14;

const GONE: OutlineItem = {
  id: '',
  part: '',
  depth: 0,
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

/** Moves branches to where they are let go in the tree. */
function letGo(
  items: ReadonlyMap<string, OutlineItem>,
  ids: readonly string[],
  target: DragTarget<OutlineItem>,
): void {
  const index = isOrderedDragTarget(target) ? target.insertionIndex : undefined;
  const { editor } = documentStore.getState();
  for (const move of movesOf(items, ids, { parent: target.item.getId(), index }))
    editor?.moveBranch(move.id, move.where, move.target);
}

/** The tree of the open plan's headings. All branches are open but those that were folded. */
export function useOutlineTree(filter: OutlineFilter, scrollToRow: (index: number) => void) {
  // The text is painted first.
  const outline = useDeferredValue(useStore(documentStore, (state) => state.outline));
  const labels = useDeferredValue(useStore(documentStore, (state) => state.labels));
  const folded = useStore(documentStore, (state) => state.folded);
  const filtering = isFiltering(filter);
  const items = useMemo(() => treeData(outline, labels, filter), [outline, labels, filter]);
  const folders = useMemo(() => [...items.values()].filter(({ children }) => children.length > 0), [items]);
  const expandedItems = useMemo(
    () => folders.map(({ id }) => id).filter((id) => filtering || !folded.has(id)),
    [folders, folded, filtering],
  );

  const tree: TreeInstance<OutlineItem> = useTree<OutlineItem>({
    rootItemId: ROOT,
    // Otherwise every row has some fifty functions of its own: megabytes in a long plan, though few rows are shown.
    instanceBuilder: buildProxiedInstance,
    features: [
      syncDataLoaderFeature,
      selectionFeature,
      hotkeysCoreFeature,
      dragAndDropFeature,
      propMemoizationFeature,
    ],
    dataLoader: {
      getItem: (id) => items.get(id) ?? GONE,
      getChildren: (id) => items.get(id)?.children ?? [],
    },
    getItemName: (item) => `${item.getItemData().label}${item.getItemData().text}`,
    isItemFolder: (item) => item.getItemData().children.length > 0,
    onPrimaryAction: (item) => documentStore.getState().editor?.focusNode(item.getId()),
    scrollToItem: (item) => scrollToRow(item.getItemMeta().index),
    indent: INDENT,
    canReorder: true,
    createForeignDragObject: (dragged) => ({
      format: BRANCHES,
      data: outermost(
        items,
        dragged.map((item) => item.getId()),
      )
        .map(({ id }) => id)
        .join(' '),
    }),
    canDragForeignDragObjectOver: (data) => !filtering && carriesBranches(data),
    canDropForeignDragObject: (data) => !filtering && carriesBranches(data),
    onDropForeignDragObject: (data, target) => letGo(items, branchesOf(data), target),
    canDrag: (dragged) => !filtering && dragged.every((item) => item.getItemData().depth > 0),
    canDrop: (_, { item }) =>
      item.getId() !== ROOT || items.get(items.get(ROOT)?.children[0] ?? '')?.depth !== 0,
    onDrop: (dragged, target) =>
      letGo(
        items,
        dragged.map((item) => item.getId()),
        target,
      ),
    state: { expandedItems },
    setExpandedItems: (next) => {
      const open = new Set(typeof next === 'function' ? next(expandedItems) : next);
      for (const { id } of folders) {
        if (open.has(id) === expandedItems.includes(id)) continue;
        fold([id], !open.has(id));
      }
    },
  });

  useEffect(() => tree.rebuildTree(), [tree, items, expandedItems]);

  return {
    tree,
    items,
    /** Leaves the headings of the first level, or of every part. */
    foldAll: () => foldOnly(folders.filter(({ depth }) => depth > 0).map(({ id }) => id)),
    unfoldAll: () => foldOnly([]),
    /** Opens the branches around a row. */
    reveal: (ids: readonly string[]) => {
      if (ids.some((id) => documentStore.getState().folded.has(id))) fold(ids, false);
    },
  };
}
