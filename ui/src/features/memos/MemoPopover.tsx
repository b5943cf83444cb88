import { Button, Textarea } from '@fluentui/react-components';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { BesideText, FootSpace } from '../../components/BesideText';
import { useMessages } from '../../i18n/useMessages';
import { documentStore } from '../../state/document';
import { closeDialog } from '../../state/window';
import styles from './MemoPopover.module.css';

/** 备忘 of a heading, paragraph or table, beside it. Escape and a click beside it keep what was written; empty is none. */
export function MemoPopover({ node }: { node: string }) {
  const t = useMessages();
  const editor = useStore(documentStore, (state) => state.editor);
  const memos = useStore(documentStore, (state) => state.memos);
  const [before] = useState(() => memos.find((one) => one.node === node)?.memo ?? '');
  const [memo, setMemo] = useState(before);

  /** Giving the focus back is to the popover like a click beside it. */
  const left = useRef(false);
  const leave = (keep: string) => {
    if (left.current) return;
    left.current = true;
    closeDialog();
    if (keep !== before) editor?.setMemo(node, keep);
    editor?.focus();
  };
  const keep = () => leave(memo.trim());
  const handleKey = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, nativeEvent } = event;
    const ends = key === 'Escape' || (key === 'Enter' && (ctrlKey || metaKey));
    if (!ends || nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    keep();
  };

  return (
    <BesideText
      label={t.memos.label}
      place={() => editor?.memoPlace(node) ?? null}
      align="end"
      onKey={handleKey}
      onAway={keep}
      foot={
        <>
          <Button size="small" appearance="subtle" disabled={before === ''} onClick={() => leave('')}>
            {t.memos.done}
          </Button>
          <FootSpace />
          <Button size="small" appearance="primary" onClick={keep}>
            {t.app.ok}
          </Button>
          <Button size="small" onClick={() => leave(before)}>
            {t.app.cancel}
          </Button>
        </>
      }
    >
      <div className={styles.memo}>
        <Textarea
          aria-label={t.memos.label}
          value={memo}
          rows={Math.min(10, Math.max(3, memo.split('\n').length))}
          onChange={(_, { value }) => setMemo(value)}
        />
        <p className={styles.hint}>{t.memos.hint}</p>
      </div>
    </BesideText>
  );
}
