import {
  Button,
  Input,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
} from '@fluentui/react-components';
import { ArchiveRegular } from '@fluentui/react-icons/svg/archive';
import { CalendarArrowRightRegular } from '@fluentui/react-icons/svg/calendar-arrow-right';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { OpenRegular } from '@fluentui/react-icons/svg/open';
import { PinFilled, PinRegular } from '@fluentui/react-icons/svg/pin';
import { PinOffRegular } from '@fluentui/react-icons/svg/pin-off';
import { RenameRegular } from '@fluentui/react-icons/svg/rename';
import { TagRegular } from '@fluentui/react-icons/svg/tag';
import { WindowNewRegular } from '@fluentui/react-icons/svg/window-new';
import { useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useStore } from 'zustand';
import { dragHint } from '../../i18n/dragHint';
import { fill } from '../../i18n/fill';
import { useTimeText } from '../../i18n/time';
import { useMessages } from '../../i18n/useMessages';
import { call } from '../../ipc/call';
import type { PlanSummary } from '../../ipc/generated/PlanSummary';
import { attempt } from '../../state/attempt';
import { documentStore } from '../../state/document';
import { dragOut } from '../../state/dragOut';
import { keepTab, openTab } from '../../state/tabs';
import { openDialog } from '../../state/window';
import { file, rename, trash } from './actions';
import styles from './PlanRow.module.css';
import { markedIn, markTo, toggleMark, unmark } from './shelfStore';

interface PlanRowProps {
  plan: PlanSummary;
  /** The plans as they are listed, by id: what Shift marks a stretch of. */
  list: readonly string[];
  marked: boolean;
}

/**
 * A plan of the library: a click opens it, with Ctrl (⌘) or Shift it is marked; dragged out of the window it is a file;
 * the menu, F2 and Delete do the rest.
 */
export function PlanRow({ plan, list, marked }: PlanRowProps) {
  const t = useMessages();
  const timeText = useTimeText();
  const [naming, setNaming] = useState(false);
  /** Whether the row is to have the focus again, the title having been typed. */
  const focusBack = useRef(false);
  const [menuOpen, setMenuOpen] = useState(false);
  const current = useStore(documentStore, (state) => state.view?.id === plan.id);
  const title = plan.title || t.app.untitled;
  const meta = [plan.kind_name, timeText(plan.updated_ms)].filter((words) => words !== '').join(' · ');

  const handleOpen = () => attempt(() => openTab(plan.id));
  const handleClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey) toggleMark(plan.id);
    else if (event.shiftKey) markTo(plan.id, list);
    else {
      unmark();
      handleOpen();
    }
  };
  const handleTrash = () => attempt(() => trash(plan));
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'F2') setNaming(true);
    else if (event.key === 'Escape') unmark();
    else if (event.key === 'Delete') handleTrash();
    else if (event.key === ' ' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      toggleMark(plan.id);
    }
  };

  if (naming) {
    return (
      <li className={styles.row} data-row={plan.id}>
        <TitleInput
          plan={plan}
          onDone={(byKey) => {
            focusBack.current = byKey;
            setNaming(false);
          }}
        />
      </li>
    );
  }

  return (
    <li
      data-row={plan.id}
      draggable
      onDragStart={(event) => dragOut(event, marked ? markedIn(list) : [plan.id])}
      className={mergeClasses(styles.row, current && styles.current, marked && styles.marked)}
      onContextMenu={(event) => {
        event.preventDefault();
        setMenuOpen(true);
      }}
    >
      <button
        type="button"
        className={styles.open}
        ref={(button) => {
          if (focusBack.current) button?.focus();
          focusBack.current = false;
        }}
        aria-current={current}
        title={`${title}\n${dragHint(t)}`}
        aria-pressed={marked || undefined}
        onClick={handleClick}
        onDoubleClick={() => attempt(() => openTab(plan.id).then(() => keepTab(plan.id)))}
        onKeyDown={handleKeyDown}
      >
        <span className={styles.title}>
          {plan.pinned && (
            <span className={styles.pin} role="img" aria-label={t.library.pinned}>
              <PinFilled />
            </span>
          )}
          {title}
        </span>
        <span className={styles.meta}>
          {meta}
          {plan.tags.map((tag) => (
            <span key={tag} className={styles.tag}>
              {tag}
            </span>
          ))}
        </span>
      </button>
      <Menu open={menuOpen} onOpenChange={(_, { open }) => setMenuOpen(open)} positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            size="small"
            className={styles.more}
            icon={<MoreHorizontalRegular />}
            aria-label={fill(t.library.menu, { title })}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<OpenRegular />} onClick={handleOpen}>
              {t.library.open}
            </MenuItem>
            <MenuItem
              icon={<WindowNewRegular />}
              onClick={() => attempt(() => call('host_window', { plan: plan.id }))}
            >
              {t.actions['window.new']}
            </MenuItem>
            <MenuItem icon={<RenameRegular />} onClick={() => setNaming(true)} secondaryContent="F2">
              {t.library.rename}
            </MenuItem>
            <MenuItem
              icon={plan.pinned ? <PinOffRegular /> : <PinRegular />}
              onClick={() => attempt(() => file([plan.id], { type: 'pinned', pinned: !plan.pinned }))}
            >
              {plan.pinned ? t.library.unpin : t.library.pin}
            </MenuItem>
            <MenuItem icon={<TagRegular />} onClick={() => openDialog({ kind: 'tags', plans: [plan] })}>
              {t.library.editTags}
            </MenuItem>
            <MenuItem
              icon={<CalendarArrowRightRegular />}
              onClick={() => openDialog({ kind: 'renew', plan })}
            >
              {t.library.renew}
            </MenuItem>
            <MenuItem
              icon={<ArchiveRegular />}
              onClick={() => attempt(() => file([plan.id], { type: 'archived', archived: !plan.archived }))}
            >
              {plan.archived ? t.library.unarchive : t.library.toArchive}
            </MenuItem>
            <MenuItem icon={<DeleteRegular />} onClick={handleTrash} secondaryContent="Delete">
              {t.library.toTrash}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </li>
  );
}

/** Renames in place: Enter or leaving the field takes the title, Escape does not. */
function TitleInput({ plan, onDone }: { plan: PlanSummary; onDone: (byKey: boolean) => void }) {
  const t = useMessages();
  const [title, setTitle] = useState(plan.title);
  const finish = (take: boolean, byKey: boolean) => {
    const next = title.trim();
    if (take && next !== '' && next !== plan.title) attempt(() => rename(plan.id, next));
    onDone(byKey);
  };
  return (
    <Input
      className={styles.naming}
      aria-label={t.library.renameLabel}
      value={title}
      input={{ ref: (field) => field?.focus() }}
      onFocus={(event) => event.target.select()}
      onChange={(_, { value }) => setTitle(value)}
      onBlur={() => finish(true, false)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') finish(true, true);
        if (event.key === 'Escape') finish(false, true);
      }}
    />
  );
}
