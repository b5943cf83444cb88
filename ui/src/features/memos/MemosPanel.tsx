import { Button, Tooltip } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useStore } from 'zustand';
import { EmptyHint } from '../../components/EmptyHint';
import { fill } from '../../i18n/fill';
import { useMessages } from '../../i18n/useMessages';
import { showShortcut } from '../../lib/shortcut';
import { documentStore } from '../../state/document';
import { openDialog } from '../../state/window';
import styles from './MemosPanel.module.css';

/** All memos of the open plan, in the order of the text: each leads to its place, and goes when it is done. */
export function MemosPanel() {
  const t = useMessages().memos;
  const memos = useStore(documentStore, (state) => state.memos);
  const editor = useStore(documentStore, (state) => state.editor);
  const labels = useStore(documentStore, (state) => state.labels);
  if (memos.length === 0) return <EmptyHint>{fill(t.empty, { keys: showShortcut('Mod+Alt+M') })}</EmptyHint>;
  return (
    <ul className={styles.list} aria-label={t.list}>
      {memos.map(({ node, memo, words, table }) => (
        <li key={node} className={styles.row}>
          <button type="button" className={styles.memo} onClick={() => editor?.focusNode(node)}>
            <span className={styles.text}>{memo}</span>
            <span className={styles.words}>
              {(labels.get(node)?.text ?? '') + (words || (table ? t.table : t.blank))}
            </span>
          </button>
          <Tooltip content={t.edit} relationship="label">
            <Button
              size="small"
              appearance="subtle"
              icon={<EditRegular />}
              onClick={() => {
                editor?.focusNode(node);
                openDialog({ kind: 'memo', node });
              }}
            />
          </Tooltip>
          <Tooltip content={t.done} relationship="label">
            <Button
              size="small"
              appearance="subtle"
              icon={<CheckmarkRegular />}
              onClick={() => editor?.setMemo(node, '')}
            />
          </Tooltip>
        </li>
      ))}
    </ul>
  );
}
