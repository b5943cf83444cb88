import { Button } from '@fluentui/react-components';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { BesideText, FootSpace } from '../../components/BesideText';
import { useMessages } from '../../i18n/useMessages';
import { call } from '../../ipc/call';
import { useVocabulary } from '../../ipc/queries';
import { attempt } from '../../state/attempt';
import { documentStore } from '../../state/document';
import { closeDialog } from '../../state/window';
import { draftOf, dutyOf, type DutyDraft } from './draft';
import styles from './DutiesPopover.module.css';
import { DutyFields } from './DutyFields';

/** The duties of a heading or paragraph, at its end. A click beside it keeps what was written, Escape does not. */
export function DutiesPopover({ node }: { node: string }) {
  const t = useMessages();
  const editor = useStore(documentStore, (state) => state.editor);
  const title = useStore(documentStore, (state) => state.title);
  const [before] = useState(() => editor?.dutiesOf(node) ?? []);
  const [drafts, setDrafts] = useState<readonly DutyDraft[]>(() =>
    (before.length > 0 ? before : [{}]).map(draftOf),
  );
  const { units: used, addressees } = useVocabulary();
  const units = [...new Set([...(editor?.unitsInText() ?? []), ...used, ...addressees])];

  /** Giving the focus back is to the popover like a click beside it. */
  const left = useRef(false);
  const leave = () => {
    left.current = true;
    closeDialog();
    editor?.focus();
  };
  const keep = () => {
    if (left.current) return;
    leave();
    attempt(async () => {
      const read = (text: string) => call('duties_read', { title, text });
      const duties = await Promise.all(drafts.map((draft) => dutyOf(draft, read)));
      const next = duties.filter((duty) => duty !== null);
      if (JSON.stringify(next) !== JSON.stringify(before)) editor?.setDuties(node, next);
    });
  };
  const handleEscape = (event: KeyboardEvent) => {
    const { target, key, nativeEvent } = event;
    // Names that are offered go first.
    const offering = target instanceof Element && target.hasAttribute('aria-activedescendant');
    if (key !== 'Escape' || nativeEvent.isComposing || offering) return;
    event.preventDefault();
    event.stopPropagation();
    leave();
  };
  const put = (at: number, draft: DutyDraft) => setDrafts(drafts.with(at, draft));

  return (
    <BesideText
      label={t.duties.label}
      place={() => editor?.dutyPlace(node) ?? null}
      onKey={handleEscape}
      onAway={keep}
      foot={
        <>
          <Button size="small" appearance="subtle" onClick={() => setDrafts([...drafts, draftOf({})])}>
            {t.duties.another}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            disabled={before.length === 0}
            onClick={() => {
              leave();
              editor?.setDuties(node, []);
            }}
          >
            {t.duties.remove}
          </Button>
          <FootSpace />
          <Button size="small" appearance="primary" onClick={keep}>
            {t.app.ok}
          </Button>
          <Button size="small" onClick={leave}>
            {t.app.cancel}
          </Button>
        </>
      }
    >
      <div className={styles.duties}>
        {drafts.map((draft, at) => (
          <DutyFields
            // Fields of a duty have no name but their place.
            key={at}
            name={drafts.length > 1 ? `${t.duties.label} ${String(at + 1)}` : t.duties.label}
            draft={draft}
            units={units}
            onChange={(next) => put(at, next)}
          />
        ))}
      </div>
    </BesideText>
  );
}
