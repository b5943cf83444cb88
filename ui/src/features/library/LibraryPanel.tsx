import { Button, SearchBox } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useState } from 'react';
import { EmptyHint } from '../../components/EmptyHint';
import { fill } from '../../i18n/fill';
import { useMessages } from '../../i18n/useMessages';
import { useLibrary } from '../../ipc/queries';
import styles from './LibraryPanel.module.css';
import { PlanRow } from './PlanRow';
import { TrashRow } from './TrashRow';

/** All plans, or those in the trash, with a filter by title. */
export function LibraryPanel() {
  const t = useMessages();
  const [inTrash, setInTrash] = useState(false);
  const [words, setWords] = useState('');
  const { data: plans } = useLibrary(inTrash);
  const shown = (plans ?? []).filter(({ title }) => title.includes(words.trim()));
  const handleSwitch = () => {
    setInTrash(!inTrash);
    setWords('');
  };

  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        {inTrash && (
          <Button
            appearance="subtle"
            size="small"
            icon={<ArrowLeftRegular />}
            aria-label={t.library.back}
            onClick={handleSwitch}
          />
        )}
        <SearchBox
          size="small"
          className={styles.search}
          placeholder={t.library.filter}
          aria-label={t.library.filter}
          value={words}
          onChange={(_, { value }) => setWords(value)}
          dismiss={{ 'aria-label': t.library.clear }}
        />
      </div>
      {inTrash && <h3 className={styles.caption}>{t.library.trash}</h3>}
      {plans?.length === 0 && <EmptyHint>{inTrash ? t.library.trashEmpty : t.library.empty}</EmptyHint>}
      {plans !== undefined && plans.length > 0 && shown.length === 0 && (
        <EmptyHint>{fill(t.library.none, { words: words.trim() })}</EmptyHint>
      )}
      <ul className={styles.list} aria-label={inTrash ? t.library.trash : t.library.list}>
        {shown.map((plan) =>
          inTrash ? <TrashRow key={plan.id} plan={plan} /> : <PlanRow key={plan.id} plan={plan} />,
        )}
      </ul>
      {!inTrash && (
        <div className={styles.foot}>
          <Button appearance="subtle" size="small" icon={<DeleteRegular />} onClick={handleSwitch}>
            {t.library.trash}
          </Button>
        </div>
      )}
    </div>
  );
}
