import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Toolbar as FluentToolbar,
  ToolbarButton,
  ToolbarDivider,
  Tooltip,
  type Theme,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { TableCellsMergeRegular } from '@fluentui/react-icons/svg/table-cells-merge';
import { TableCellsSplitRegular } from '@fluentui/react-icons/svg/table-cells-split';
import { TableDeleteColumnRegular } from '@fluentui/react-icons/svg/table-delete-column';
import { TableDeleteRowRegular } from '@fluentui/react-icons/svg/table-delete-row';
import { TableFreezeRowRegular } from '@fluentui/react-icons/svg/table-freeze-row';
import { TableInsertColumnRegular } from '@fluentui/react-icons/svg/table-insert-column';
import { TableInsertRowRegular } from '@fluentui/react-icons/svg/table-insert-row';
import { useLayoutEffect, useState } from 'react';
import { useStore } from 'zustand';
import { Region } from '../components/Region';
import { useMessages } from '../i18n/useMessages';
import type { ActionId } from '../i18n/zh-CN';
import { documentStore } from '../state/document';
import { ActionButton } from './ActionButton';
import { ActionMenuItem } from './ActionMenuItem';
import { region } from './shell';
import styles from './TableBar.module.css';

/** What can be done to the table with the caret, over its upper right corner; it stays in sight in a long table. */
export function TableBar({ theme }: { theme: Theme }) {
  const t = useMessages();
  const table = useStore(documentStore, ({ selection }) =>
    selection?.type === 'table' && selection.cell !== '' ? selection.node : null,
  );
  const paper = region('paper');
  const place = usePlaceOf(table, paper);
  if (!place) return null;
  return (
    <Region into={paper} theme={theme}>
      <div className={styles.place} style={place}>
        <FluentToolbar aria-label={t.table.label} className={styles.bar} size="small">
          <ActionButton id="table.row-below" icon={<TableInsertRowRegular />} />
          <ActionButton id="table.column-right" icon={<TableInsertColumnRegular />} />
          <ActionButton id="table.delete-rows" icon={<TableDeleteRowRegular />} />
          <ActionButton id="table.delete-columns" icon={<TableDeleteColumnRegular />} />
          <ToolbarDivider />
          <ActionButton id="table.merge" icon={<TableCellsMergeRegular />} />
          <ActionButton id="table.split" icon={<TableCellsSplitRegular />} />
          <ActionButton id="table.head" icon={<TableFreezeRowRegular />} />
          <Menu positioning="below-end">
            <MenuTrigger disableButtonEnhancement>
              <Tooltip content={t.table.more} relationship="label" withArrow>
                <ToolbarButton icon={<MoreHorizontalRegular />} />
              </Tooltip>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <ActionMenuItem id="table.row-above" />
                <ActionMenuItem id="table.column-left" />
                <MenuDivider />
                <ActionMenuItem id="table.row-up" />
                <ActionMenuItem id="table.row-down" />
                <MenuDivider />
                <Submenu
                  words={t.table.alignment}
                  ids={['table.align-left', 'table.align-center', 'table.align-right', 'table.align-justify']}
                />
                <Submenu words={t.table.widths} ids={['table.wider', 'table.narrower', 'table.automatic']} />
                <MenuDivider />
                <ActionMenuItem id="table.select" />
                <ActionMenuItem id="table.delete" />
              </MenuList>
            </MenuPopover>
          </Menu>
        </FluentToolbar>
      </div>
    </Region>
  );
}

interface SubmenuProps {
  /** What the actions are about. */
  words: string;
  ids: readonly ActionId[];
}

/** Actions in a menu of their own, opened by an item. */
function Submenu({ words, ids }: SubmenuProps) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuItem>{words}</MenuItem>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {ids.map((id) => (
            <ActionMenuItem key={id} id={id} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** How high the bar is. */
const BAR = 36;

interface Place {
  top: number;
  right: number;
  height: number;
}

/** Where a table stands on the desk, as long as it stands there. */
function usePlaceOf(table: string | null, paper: HTMLElement): Place | null {
  const editor = useStore(documentStore, (state) => state.editor);
  const [place, setPlace] = useState<Place | null>(null);
  useLayoutEffect(() => {
    const element = table === null ? null : editor?.tableElement(table);
    if (!element) return undefined;
    const measure = () => {
      const [inner, outer] = [element.getBoundingClientRect(), paper.getBoundingClientRect()];
      setPlace({
        top: inner.top - outer.top - BAR,
        right: outer.right - inner.right,
        height: inner.height + BAR,
      });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    observer.observe(paper);
    return () => {
      observer.disconnect();
      setPlace(null);
    };
  }, [table, editor, paper]);
  return place;
}
