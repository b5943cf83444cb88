import { MenuDivider } from '@fluentui/react-components';
import { useStore } from 'zustand';
import { fill } from '../i18n/fill';
import { useMessages } from '../i18n/useMessages';
import type { Messages } from '../i18n/zh-CN';
import { documentStore, type Caret } from '../state/document';
import { ActionMenuItem } from './ActionMenuItem';
import { MenuOf } from './MenuOf';
import styles from './Toolbar.module.css';

/** What the caret stands in, and what it can be made. */
export function LevelMenu() {
  const t = useMessages();
  const caret = useStore(documentStore, (state) => state.selection);
  const planOpen = useStore(documentStore, (state) => state.view !== null);
  return (
    <MenuOf
      text={nameOf(caret, t)}
      description={t.toolbar.level}
      label={`${t.toolbar.level}: ${nameOf(caret, t)}`}
      disabled={!planOpen}
      className={styles.level}
    >
      <ActionMenuItem id="level.1" />
      <ActionMenuItem id="level.2" />
      <ActionMenuItem id="level.3" />
      <ActionMenuItem id="level.4" />
      <ActionMenuItem id="form.paragraph" />
      <MenuDivider />
      <ActionMenuItem id="form.standing" />
      <ActionMenuItem id="form.run-in" />
    </MenuOf>
  );
}

function nameOf(caret: Caret | null, t: Messages): string {
  switch (caret?.type) {
    case undefined:
      return t.toolbar.level;
    case 'title':
      return t.elements.title;
    case 'table':
      return t.toolbar.table;
    case 'paragraph':
      return t.actions['form.paragraph'];
    case 'heading':
      switch (caret.depth) {
        case 1:
          return t.actions['level.1'];
        case 2:
          return t.actions['level.2'];
        case 3:
          return t.actions['level.3'];
        case 4:
          return t.actions['level.4'];
        default:
          return fill(t.toolbar.levelOther, { n: caret.depth });
      }
  }
}
