import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { Modal } from '../../components/Modal';
import { fill } from '../../i18n/fill';
import { useMessages } from '../../i18n/useMessages';
import type { PlanSummary } from '../../ipc/generated/PlanSummary';
import { useLibrary } from '../../ipc/queries';
import { attempt } from '../../state/attempt';
import { closeDialog } from '../../state/window';
import { file } from './actions';
import { facetsOf } from './shelves';
import styles from './TagsDialog.module.css';

/** The tags of one plan or several: ticked where all have it, half where some do. What is ticked is kept at once. */
export function TagsDialog({ plans }: { plans: PlanSummary[] }) {
  const t = useMessages();
  const [fresh, setFresh] = useState('');
  const { data: all = [] } = useLibrary(false);
  const ids = plans.map(({ id }) => id);
  const chosen = all.filter(({ id }) => ids.includes(id));
  const had = (tag: string) => chosen.filter(({ tags }) => tags.includes(tag)).length;
  const set = (tag: string, on: boolean) => attempt(() => file(ids, { type: on ? 'tag' : 'untag', tag }));
  const handleAdd = () => {
    const tag = fresh.trim();
    if (tag === '') return;
    setFresh('');
    set(tag, true);
  };
  const { tags } = facetsOf(all);
  return (
    <Modal
      title={t.library.tagsTitle}
      onClose={closeDialog}
      actions={
        <Button appearance="primary" onClick={closeDialog}>
          {t.app.close}
        </Button>
      }
    >
      <p className={styles.of}>
        {plans.length === 1
          ? plans.map(({ title }) => (title === '' ? t.app.untitled : title))
          : fill(t.library.marked, { count: plans.length })}
      </p>
      <ul className={styles.tags} aria-label={t.library.tags}>
        {tags.map((tag) => (
          <li key={tag}>
            <Checkbox
              label={tag}
              checked={had(tag) === chosen.length ? true : had(tag) > 0 ? 'mixed' : false}
              onChange={(_, { checked }) => set(tag, checked === true)}
            />
          </li>
        ))}
      </ul>
      <Field label={t.library.newTag}>
        <div className={styles.fresh}>
          <Input
            className={styles.input}
            value={fresh}
            placeholder={t.library.tagExample}
            onChange={(_, { value }) => setFresh(value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) handleAdd();
            }}
          />
          <Button disabled={fresh.trim() === ''} onClick={handleAdd}>
            {t.library.addTag}
          </Button>
        </div>
      </Field>
    </Modal>
  );
}
