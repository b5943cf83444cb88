import { Button } from '@fluentui/react-components';
import { Modal } from '../components/Modal';
import { useMessages } from '../i18n/useMessages';
import { showShortcut } from '../lib/shortcut';
import { closeDialog } from '../state/window';
import { actions } from './actions';
import styles from './ShortcutsDialog.module.css';

/** All actions that have keys. */
export function ShortcutsDialog() {
  const t = useMessages();
  return (
    <Modal
      title={t.shortcuts.title}
      onClose={closeDialog}
      reading
      actions={
        <Button appearance="primary" onClick={closeDialog}>
          {t.app.close}
        </Button>
      }
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t.shortcuts.action}</th>
            <th scope="col">{t.shortcuts.keys}</th>
          </tr>
        </thead>
        <tbody>
          {actions.map(
            ({ id, shortcut }) =>
              shortcut !== undefined && (
                <tr key={id}>
                  <td>{t.actions[id].replace('…', '')}</td>
                  <td>
                    <kbd>{showShortcut(shortcut)}</kbd>
                  </td>
                </tr>
              ),
          )}
        </tbody>
      </table>
    </Modal>
  );
}
