import { Tab, TabList } from '@fluentui/react-components';
import { useStore } from 'zustand';
import { LibraryPanel } from '../features/library/LibraryPanel';
import { OutlineTree } from '../features/outline/OutlineTree';
import { useMessages } from '../i18n/useMessages';
import { documentStore } from '../state/document';
import { showSidebar, windowStore } from '../state/window';
import styles from './Sidebar.module.css';

/** The left column: the outline of the open plan, or the library. Without a plan there is only the library. */
export function Sidebar() {
  const t = useMessages().sidebar;
  const planOpen = useStore(documentStore, (state) => state.view !== null);
  const chosen = useStore(windowStore, (state) => state.sidebar);
  const shown = planOpen ? chosen : 'library';
  return (
    <div className={styles.sidebar}>
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={t.label}
        selectedValue={shown}
        onTabSelect={(_, { value }) => showSidebar(value === 'library' ? 'library' : 'outline')}
      >
        <Tab value="outline" disabled={!planOpen}>
          {t.outline}
        </Tab>
        <Tab value="library">{t.library}</Tab>
      </TabList>
      <div className={styles.content}>{shown === 'outline' ? <OutlineTree /> : <LibraryPanel />}</div>
    </div>
  );
}
