import { Button, Checkbox, SearchBox } from '@fluentui/react-components';
import { ArrowExportRegular } from '@fluentui/react-icons/svg/arrow-export';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { EmptyHint } from '../../components/EmptyHint';
import { useRowWindow } from '../../components/useRowWindow';
import { fill } from '../../i18n/fill';
import { useMessages } from '../../i18n/useMessages';
import { useHits, useLibrary } from '../../ipc/queries';
import { openDialog } from '../../state/window';
import { EarlierHits } from './EarlierHits';
import { FilterMenu } from './FilterMenu';
import { FilterTags } from './FilterTags';
import styles from './LibraryPanel.module.css';
import { MarkedBar } from './MarkedBar';
import { PlanRow } from './PlanRow';
import { SearchHits } from './SearchHits';
import { shelfStore, unmark } from './shelfStore';
import { choicesIn, facetsOf, shelved } from './shelves';
import { TrashRow } from './TrashRow';

/** A title of one line above the kind and the time, in pixels. */
const rowHeight = () => 52;

/** All plans in use, or those in the trash; with words in the field, those that say them, and where. */
export function LibraryPanel() {
  const t = useMessages();
  const [inTrash, setInTrash] = useState(false);
  const [words, setWords] = useState('');
  const [inVersions, setInVersions] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const { data: plans } = useLibrary(inTrash);
  const sought = words.trim();
  const { data: found } = useHits(sought, inTrash);
  const { filter, marked } = useStore(shelfStore);
  const facets = useMemo(() => facetsOf(plans ?? []), [plans]);
  const shown = useMemo(
    () =>
      inTrash
        ? (plans ?? []).filter(({ title }) => title.includes(sought))
        : shelved(plans ?? [], filter, sought),
    [plans, sought, filter, inTrash],
  );
  const hits = sought === '' ? [] : (found ?? []).filter(({ field }) => field !== 'title');
  const keys = useMemo(() => shown.map(({ id }) => id), [shown]);
  const { first, last, top, height } = useRowWindow(box, keys, rowHeight, -1);
  const searched = plans !== undefined && plans.length > 0 && shown.length + hits.length === 0;
  const nothing = searched && sought !== '' && found !== undefined;
  const nothingHere = searched && sought === '';
  const markedPlans = inTrash ? [] : (plans ?? []).filter(({ id }) => marked.has(id));
  const handleSwitch = () => {
    setInTrash(!inTrash);
    setWords('');
    unmark();
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
        {!inTrash && <FilterMenu facets={facets} filter={filter} />}
      </div>
      {!inTrash && <FilterTags filter={filter} />}
      {sought !== '' && (
        <Checkbox
          className={styles.versions}
          label={t.library.inVersions}
          checked={inVersions}
          onChange={(_, { checked }) => setInVersions(checked === true)}
        />
      )}
      {inTrash && <h3 className={styles.caption}>{t.library.trash}</h3>}
      {plans?.length === 0 && <EmptyHint>{inTrash ? t.library.trashEmpty : t.library.empty}</EmptyHint>}
      {nothingHere && (
        <EmptyHint>{choicesIn(filter) > 0 ? t.library.noneHere : t.library.allArchived}</EmptyHint>
      )}
      {nothing && <EmptyHint>{fill(t.library.none, { words: sought })}</EmptyHint>}
      <div className={styles.found} ref={box}>
        <ul
          className={styles.list}
          style={{ height, paddingTop: top }}
          aria-label={inTrash ? t.library.trash : t.library.list}
        >
          {shown
            .slice(first, last)
            .map((plan) =>
              inTrash ? (
                <TrashRow key={plan.id} plan={plan} />
              ) : (
                <PlanRow key={plan.id} plan={plan} list={keys} marked={marked.has(plan.id)} />
              ),
            )}
        </ul>
        {hits.length > 0 && <SearchHits hits={hits} />}
        {sought !== '' && inVersions && <EarlierHits words={sought} inTrash={inTrash} />}
      </div>
      {markedPlans.length > 0 && <MarkedBar plans={markedPlans} />}
      {!inTrash && markedPlans.length === 0 && (
        <div className={styles.foot}>
          <Button appearance="subtle" size="small" icon={<DeleteRegular />} onClick={handleSwitch}>
            {t.library.trash}
          </Button>
          <Button
            appearance="subtle"
            size="small"
            icon={<ArrowExportRegular />}
            disabled={plans?.length === 0}
            onClick={() => openDialog({ kind: 'export-many', plans: [] })}
          >
            {t.actions['export.many']}
          </Button>
        </div>
      )}
    </div>
  );
}
