import { Button, SearchBox, Tooltip } from '@fluentui/react-components';
import { ArrowCollapseAllRegular, ArrowExpandAllRegular } from '@fluentui/react-icons';
import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useStore } from 'zustand';
import { fill } from '../../i18n/fill';
import { useMessages } from '../../i18n/useMessages';
import { documentStore } from '../../state/document';
import { BranchMenu } from './BranchMenu';
import { bindClipboard } from './clipboard';
import { ExtentLine } from './ExtentLine';
import { OutlineFilterMenu } from './OutlineFilterMenu';
import { OutlineRow } from './OutlineRow';
import styles from './OutlineTree.module.css';
import { ancestors, isFiltering, NO_FILTER, outermost } from './treeData';
import { useOutlineTree } from './useOutlineTree';
import { useWindowedRows } from './useWindowedRows';

/** The height of a row in pixels, as in the style sheet. */
const ROW = 30;

/** What Alt+Shift+arrows do to the branches of marked rows, as in the text. */
const BRANCH_KEYS: Record<string, string> = {
  ArrowUp: 'outline.up',
  ArrowDown: 'outline.down',
  ArrowLeft: 'outline.promote',
  ArrowRight: 'outline.demote',
};

/** 提纲: the headings of the open plan as a tree; what is done here is done to the text. */
export function OutlineTree() {
  const messages = useMessages().outline;
  const [filter, setFilter] = useState(NO_FILTER);
  const [menu, setMenu] = useState<{ ids: readonly string[]; at: { x: number; y: number } } | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const branch = useStore(documentStore, (state) => state.selection?.branch ?? null);

  const scrollToRow = useCallback((index: number) => {
    const element = box.current;
    if (!element) return;
    const top = index * ROW;
    if (top < element.scrollTop) element.scrollTop = top - ROW;
    else if (top + 2 * ROW > element.scrollTop + element.clientHeight)
      element.scrollTop = top + 2 * ROW - element.clientHeight;
  }, []);

  const { tree, items, foldAll, unfoldAll, reveal } = useOutlineTree(filter, scrollToRow);
  const rows = tree.getItems();
  const { first, last } = useWindowedRows(box, rows.length, ROW);

  // The tree follows the caret, not the text: only a move to another branch scrolls it.
  useEffect(() => {
    if (branch === null) return;
    reveal(ancestors(items, branch));
    const row = tree.getItems().find((item) => item.getId() === branch);
    if (row) scrollToRow(row.getItemMeta().index);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [branch]);

  const marked = tree.getState().selectedItems;
  const several = marked.length > 1;

  /** The rows that something is done to which is asked of one: all marked ones, if it is one of them. */
  const meant = useCallback(
    (id: string): readonly string[] => {
      const selected = tree.getState().selectedItems;
      return selected.includes(id) ? selected : [id];
    },
    [tree],
  );

  const handleKeyDown = useCallback(
    (event: KeyboardEvent, id: string) => {
      const { editor } = documentStore.getState();
      if (event.key === 'Delete') editor?.runAt(meant(id), 'branch.delete');
      else if (event.key === 'Escape') tree.setSelectedItems([]);
      else {
        const command = BRANCH_KEYS[event.key];
        if (command === undefined || !event.altKey || !event.shiftKey) return;
        editor?.runAt(meant(id), command);
      }
      event.preventDefault();
      event.stopPropagation();
    },
    [meant, tree],
  );

  const handleMenu = useCallback(
    (event: MouseEvent, id: string) => {
      event.preventDefault();
      if (documentStore.getState().outline.some((entry) => entry.id === id && entry.depth > 0))
        setMenu({ ids: meant(id), at: { x: event.clientX, y: event.clientY } });
    },
    [meant],
  );

  useEffect(() => {
    const row = () => {
      const { activeElement } = document;
      return box.current?.contains(activeElement) === true
        ? (activeElement?.getAttribute('data-row') ?? null)
        : null;
    };
    return bindClipboard(row, meant);
  }, [meant]);

  return (
    <section className={styles.panel} aria-label={messages.label}>
      <div className={styles.head}>
        <SearchBox
          className={styles.search}
          size="small"
          value={filter.words}
          placeholder={messages.filter}
          aria-label={messages.filter}
          onChange={(_, { value }) => setFilter({ ...filter, words: value })}
        />
        <OutlineFilterMenu
          unit={filter.unit}
          memo={filter.memo}
          onChange={(change) => setFilter({ ...filter, ...change })}
        />
        <Tooltip content={messages.foldAll} relationship="label">
          <Button size="small" appearance="subtle" icon={<ArrowCollapseAllRegular />} onClick={foldAll} />
        </Tooltip>
        <Tooltip content={messages.unfoldAll} relationship="label">
          <Button size="small" appearance="subtle" icon={<ArrowExpandAllRegular />} onClick={unfoldAll} />
        </Tooltip>
      </div>
      <div ref={box} className={styles.box}>
        {isFiltering(filter) && rows.length === 0 ? (
          <p className={styles.none}>
            {filter.unit === null ? fill(messages.none, { words: filter.words }) : messages.noneOfUnit}
          </p>
        ) : (
          <div
            {...tree.getContainerProps(messages.label)}
            className={styles.tree}
            aria-multiselectable
            style={{ height: rows.length * ROW, paddingTop: first * ROW }}
          >
            {rows.slice(first, last).map((item) => (
              <OutlineRow
                key={item.getId()}
                item={item}
                props={item.getProps()}
                data={item.getItemData()}
                level={item.getItemMeta().level}
                open={item.isFolder() ? item.isExpanded() : undefined}
                current={item.getId() === branch}
                marked={several && marked.includes(item.getId())}
                dropTarget={item.isUnorderedDragTarget()}
                onKeyDown={handleKeyDown}
                onMenu={handleMenu}
              />
            ))}
            <div className={styles.dropLine} style={tree.getDragLineStyle(-1, 0)} />
          </div>
        )}
      </div>
      <ExtentLine marked={outermost(items, marked)} />
      {menu && <BranchMenu {...menu} onClose={() => setMenu(null)} />}
    </section>
  );
}
