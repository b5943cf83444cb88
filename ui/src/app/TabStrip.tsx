import { mergeClasses } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useStore } from 'zustand';
import { dragHint } from '../i18n/dragHint';
import { fill } from '../i18n/fill';
import { useMessages } from '../i18n/useMessages';
import { attempt } from '../state/attempt';
import { documentStore } from '../state/document';
import { dragOut } from '../state/dragOut';
import { closeTab, keepTab, openTab, tabsStore, type Tab } from '../state/tabs';
import { actionOf, runAction } from './actions';
import styles from './TabStrip.module.css';

/** The plans at hand, above the paper; not there as long as one is all there is. */
export function TabStrip() {
  const t = useMessages().tabs;
  const tabs = useStore(tabsStore, (state) => state.tabs);
  const open = useStore(documentStore, (state) => state.view?.id);
  const others = tabs.filter(({ id }) => id !== open).length;
  if (others === 0) return null;
  return (
    <nav className={styles.strip} aria-label={t.label}>
      <ul className={styles.tabs}>
        {tabs.map((tab) => (
          <TabOf key={tab.id} tab={tab} current={tab.id === open} />
        ))}
      </ul>
      <button
        type="button"
        className={styles.more}
        aria-label={t.start}
        title={t.start}
        onClick={() => runAction(actionOf('app.start'))}
      >
        <AddRegular />
      </button>
    </nav>
  );
}

function TabOf({ tab: { id, title, kept }, current }: { tab: Tab; current: boolean }) {
  const t = useMessages();
  const name = title === '' ? t.app.untitled : title;
  return (
    <li
      className={mergeClasses(styles.tab, current && styles.current)}
      draggable
      onDragStart={(event) => dragOut(event, [id])}
    >
      <button
        type="button"
        className={mergeClasses(styles.title, !kept && styles.passing)}
        aria-current={current ? 'page' : undefined}
        title={`${name}\n${dragHint(t)}`}
        onClick={() => attempt(() => openTab(id))}
        onDoubleClick={() => keepTab(id)}
        onAuxClick={({ button }) => button === 1 && attempt(() => closeTab(id))}
      >
        {name}
      </button>
      <button
        type="button"
        className={styles.close}
        aria-label={fill(t.tabs.close, { title: name })}
        onClick={() => attempt(() => closeTab(id))}
      >
        <DismissRegular />
      </button>
    </li>
  );
}
