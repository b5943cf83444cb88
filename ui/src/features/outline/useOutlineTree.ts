import {
  dragAndDropFeature,
  hotkeysCoreFeature,
  isOrderedDragTarget,
  propMemoizationFeature,
  selectionFeature,
  syncDataLoaderFeature,
  type TreeInstance,
} from '@headless-tree/core';
import { useTree } from '@headless-tree/react';
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { documentStore } from '../../state/document';
import { movesOf, ROOT, treeData, type OutlineItem } from './treeData';

/** Rows are indented by this many pixels a level. */
export const INDENT = 14;

const GONE: OutlineItem = {
  id: '',
  part: '',
  depth: 0,
  text: '',
  words: 0,
  label: '',
  children: [],
  parent: '',
};

/** The tree of the open plan's headings. All branches are open but those that were folded. */
export function useOutlineTree(filter: string, scrollToRow: (index: number) => void) {
  const outline = useStore(documentStore, (state) => state.outline);
  const labels = useStore(documentStore, (state) => state.labels);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const items = useMemo(() => treeData(outline, labels, filter), [outline, labels, filter]);
  const folders = useMemo(() => [...items.values()].filter(({ children }) => children.length > 0), [items]);
  const expandedItems = useMemo(
    () => folders.map(({ id }) => id).filter((id) => filter !== '' || !folded.has(id)),
    [folders, folded, filter],
  );

  const tree: TreeInstance<OutlineItem> = useTree<OutlineItem>({
    rootItemId: ROOT,
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
    // WebKit on Linux lets nothing be dropped that carries no data; no other program and no text takes this kind.
    createForeignDragObject: (dragged) => ({
      format: 'application/x-gangmu-branch',
      data: dragged.map((item) => item.getId()).join(' '),
    }),
    canDrag: (dragged) => filter === '' && dragged.every((item) => item.getItemData().depth > 0),
    canDrop: (_, { item }) =>
      item.getId() !== ROOT || items.get(items.get(ROOT)?.children[0] ?? '')?.depth !== 0,
    onDrop: (dragged, target) => {
      const index = isOrderedDragTarget(target) ? target.insertionIndex : undefined;
      const { editor } = documentStore.getState();
      for (const move of movesOf(
        items,
        dragged.map((item) => item.getId()),
        { parent: target.item.getId(), index },
      )) {
        editor?.moveBranch(move.id, move.where, move.target);
      }
    },
    state: { expandedItems },
    setExpandedItems: (next) => {
      const open = new Set(typeof next === 'function' ? next(expandedItems) : next);
      setFolded(
        (old) =>
          new Set([
            ...[...old].filter((id) => !items.has(id)),
            ...folders.map(({ id }) => id).filter((id) => !open.has(id)),
          ]),
      );
    },
  });

  useEffect(() => tree.rebuildTree(), [tree, items, expandedItems]);

  return {
    tree,
    items,
    foldAll: () => setFolded(new Set(folders.map(({ id }) => id))),
    unfoldAll: () => setFolded(new Set()),
    /** Opens the branches around a row. */
    reveal: (ids: readonly string[]) =>
      setFolded((old) =>
        ids.some((id) => old.has(id)) ? new Set([...old].filter((id) => !ids.includes(id))) : old,
      ),
  };
}
