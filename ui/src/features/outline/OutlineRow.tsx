import type { ItemInstance, SelectionDataRef } from '@headless-tree/core';
import { memo, type CSSProperties, type KeyboardEvent, type MouseEvent } from 'react';
import { fill } from '../../i18n/fill';
import { useMessages } from '../../i18n/useMessages';
import styles from './OutlineTree.module.css';
import type { OutlineItem } from './treeData';

interface OutlineRowProps {
  item: ItemInstance<OutlineItem>;
  /** The attributes and handlers that make it a row of the tree. */
  props: Record<string, unknown>;
  data: OutlineItem;
  level: number;
  open: boolean | undefined;
  /** Whether the caret stands in its branch, and whether rows dragged over it would come to stand inside. */
  current: boolean;
  /** Whether it is one of several that are marked. */
  marked: boolean;
  dropTarget: boolean;
  onKeyDown: (event: KeyboardEvent, id: string) => void;
  onMenu: (event: MouseEvent, id: string) => void;
}

/** One heading: fold mark, label, words, 字数. */
export const OutlineRow = memo(function OutlineRow({
  item,
  props,
  data,
  level,
  open,
  current,
  marked,
  dropTarget,
  onKeyDown,
  onMenu,
}: OutlineRowProps) {
  const messages = useMessages().outline;
  const handleFold = (event: MouseEvent) => {
    event.stopPropagation();
    if (open) item.collapse();
    else item.expand();
  };
  const handleClick = (event: MouseEvent) => {
    const tree = item.getTree();
    item.setFocused();
    const adding = event.ctrlKey || event.metaKey;
    if (event.shiftKey) {
      item.selectUpTo(adding);
      return;
    }
    tree.getDataRef<SelectionDataRef>().current.selectUpToAnchorId = data.id;
    if (adding) {
      item.toggleSelect();
    } else {
      tree.setSelectedItems([data.id]);
      item.primaryAction();
    }
  };
  const words = fill(messages.words, { n: data.words });
  const memo = data.memos.length > 0 ? fill(messages.memo, { memo: data.memos.join('；') }) : '';

  return (
    <div
      {...props}
      role="treeitem"
      data-row={data.id}
      tabIndex={Number(props.tabIndex)}
      aria-selected={current || marked}
      aria-label={`${data.label}${data.text || messages.untitled} ${words}${memo && ` ${memo}`}`}
      aria-current={current || undefined}
      className={[
        styles.row,
        (current || marked) && styles.current,
        dropTarget && styles.dropTarget,
        data.depth === 0 && styles.title,
      ]
        .filter(Boolean)
        .join(' ')}
      style={{ '--level': level } as CSSProperties}
      title={`${data.label}${data.text}`}
      onClick={handleClick}
      onContextMenu={(event) => onMenu(event, data.id)}
      onKeyDown={(event) => onKeyDown(event, data.id)}
    >
      {open === undefined ? (
        <span className={styles.leaf} />
      ) : (
        <button
          type="button"
          tabIndex={-1}
          aria-hidden
          className={open ? styles.opened : styles.closed}
          onClick={handleFold}
        />
      )}
      <span className={styles.text}>
        {data.label !== '' && <span className={styles.label}>{data.label}</span>}
        {data.text === '' ? <span className={styles.untitled}>{messages.untitled}</span> : data.text}
      </span>
      {data.memos.length > 0 && (
        <span className={styles.memo} role="img" aria-label={memo} title={data.memos.join('\n')} />
      )}
      <span className={styles.words}>{words}</span>
    </div>
  );
});
