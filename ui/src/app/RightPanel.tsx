import { Tab, TabList } from '@fluentui/react-components';
import { useStore } from 'zustand';
import { ElementsPanel } from '../features/elements/ElementsPanel';
import { MemosPanel } from '../features/memos/MemosPanel';
import { VersionsPanel } from '../features/versions/VersionsPanel';
import { useMessages } from '../i18n/useMessages';
import { showPanel, windowStore, type PanelView } from '../state/window';
import styles from './Sidebar.module.css';

/** The right column: the elements of the open plan, its memos, or its versions. */
export function RightPanel() {
  const t = useMessages();
  const shown = useStore(windowStore, (state) => state.panel);
  return (
    <div className={styles.sidebar}>
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={t.panel.label}
        selectedValue={shown}
        onTabSelect={(_, { value }) => showPanel(value as PanelView)}
      >
        <Tab value="elements">{t.panel.elements}</Tab>
        <Tab value="memos">{t.panel.memos}</Tab>
        <Tab value="versions">{t.panel.versions}</Tab>
      </TabList>
      <div className={styles.content} role="tabpanel">
        {shown === 'elements' ? <ElementsPanel /> : shown === 'memos' ? <MemosPanel /> : <VersionsPanel />}
      </div>
    </div>
  );
}
