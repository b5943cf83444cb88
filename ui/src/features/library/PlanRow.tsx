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
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { OpenRegular } from '@fluentui/react-icons/svg/open';
import { RenameRegular } from '@fluentui/react-icons/svg/rename';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { fill } from '../../i18n/fill';
import { useTimeText } from '../../i18n/time';
import { useMessages } from '../../i18n/useMessages';
import type { PlanSummary } from '../../ipc/generated/PlanSummary';
import { attempt } from '../../state/attempt';
import { documentStore } from '../../state/document';
import { rename, trash } from './actions';
import styles from './PlanRow.module.css';

/** A plan of the library: a click opens it; the menu, F2 and Delete do the rest. */
export function PlanRow({ plan }: { plan: PlanSummary }) {
  const t = useMessages();
  const timeText = useTimeText();
  const [naming, setNaming] = useState(false);
  /** Whether the row is to have the focus again, the title having been typed. */
  const focusBack = useRef(false);
  const [menuOpen, setMenuOpen] = useState(false);
  const current = useStore(documentStore, (state) => state.view?.id === plan.id);
  const title = plan.title || t.app.untitled;
  const meta = [plan.kind_name, timeText(plan.updated_ms)].filter((words) => words !== '').join(' · ');

  const handleOpen = () => attempt(() => documentStore.open(plan.id));
  const handleTrash = () => attempt(() => trash(plan));
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'F2') setNaming(true);
    else if (event.key === 'Delete') handleTrash();
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
      className={mergeClasses(styles.row, current && styles.current)}
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
        title={title}
        onClick={handleOpen}
        onKeyDown={handleKeyDown}
      >
        <span className={styles.title}>{title}</span>
        <span className={styles.meta}>{meta}</span>
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
            <MenuItem icon={<RenameRegular />} onClick={() => setNaming(true)} secondaryContent="F2">
              {t.library.rename}
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
