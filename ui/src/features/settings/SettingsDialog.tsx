import { Button, Tab, TabList } from '@fluentui/react-components';
import { useState, type ComponentType } from 'react';
import { Modal } from '../../components/Modal';
import { useMessages } from '../../i18n/useMessages';
import { itemAt } from '../../lib/itemAt';
import { closeDialog } from '../../state/window';
import styles from './SettingsDialog.module.css';

/** A page of the settings. */
export interface SettingsSection {
  id: string;
  title: string;
  Content: ComponentType;
}

interface SettingsDialogProps {
  sections: readonly SettingsSection[];
  /** The one that is shown first; otherwise the first. */
  first: string | null;
}

/** The settings, a page for each section; what is changed takes effect at once. */
export function SettingsDialog({ sections, first }: SettingsDialogProps) {
  const t = useMessages();
  const [shown, setShown] = useState(first);
  const { id, Content } = sections.find((section) => section.id === shown) ?? itemAt(sections, 0);
  return (
    <Modal
      wide
      title={t.settings.title}
      onClose={closeDialog}
      actions={
        <Button appearance="primary" onClick={closeDialog}>
          {t.app.close}
        </Button>
      }
    >
      <div className={styles.settings}>
        <TabList
          vertical
          className={styles.sections}
          aria-label={t.settings.sections}
          selectedValue={id}
          onTabSelect={(_, { value }) => setShown(String(value))}
        >
          {sections.map(({ id, title }) => (
            <Tab key={id} value={id}>
              {title}
            </Tab>
          ))}
        </TabList>
        <div className={styles.section} role="tabpanel">
          <Content key={id} />
        </div>
      </div>
    </Modal>
  );
}
