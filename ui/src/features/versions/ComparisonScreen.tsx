import { Button, Dialog, DialogSurface, Spinner, Switch, Tab, TabList } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { LongList } from '../../components/LongList';
import { useFocusBack } from '../../components/useFocusBack';
import { fill } from '../../i18n/fill';
import { useMessages } from '../../i18n/useMessages';
import { toCallError } from '../../ipc/errors';
import type { ComparisonView } from '../../ipc/generated/ComparisonView';
import type { Moment } from '../../ipc/generated/Moment';
import type { Restored } from '../../ipc/generated/Restored';
import { attempt } from '../../state/attempt';
import { documentStore } from '../../state/document';
import { closeDialog } from '../../state/window';
import { restoreVersion } from './actions';
import { ChoiceBar } from './ChoiceBar';
import { ComparisonRow, type Manner } from './ComparisonRow';
import styles from './ComparisonScreen.module.css';
import { Fields } from './Fields';
import { MomentSelect } from './MomentSelect';
import { changesIn, counterpart, differs, folded, nextChange, type Shown } from './rows';
import { useComparison } from './useComparison';
import { countsText } from './words';

const keyOf = ({ key }: Shown) => key;

function estimate(shown: Shown, width: number): number {
  if (shown.type === 'fold') return 34;
  const characters = shown.row.pieces.reduce((sum, { text }) => sum + text.length, 6);
  return Math.max(1, Math.ceil(characters / Math.max(8, (width - 80) / 2 / 15))) * 24 + 8;
}

/** Two states side by side, or in one: what came, went, changed and moved; what is wanted back is had back from here. */
export function ComparisonScreen({ revision, alone }: { revision: number; alone: boolean }) {
  const t = useMessages();
  const words = t.versions;
  useFocusBack();
  const plan = useStore(documentStore, (state) => state.view?.id ?? '');
  const current = useStore(documentStore, (state) => state.revision);
  const [then, setThen] = useState<Moment>({ plan, revision });
  const [now, setNow] = useState<Moment>({ plan, revision: null });
  const [manner, setManner] = useState<Manner>(alone ? 'then' : 'sides');
  const [all, setAll] = useState(false);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [selected, setSelected] = useState<string | null>(null);
  const { data, error } = useComparison(then, now, current);

  const rows = useMemo(() => data?.rows ?? [], [data]);
  const places = useMemo(() => changesIn(rows), [rows]);
  const shown = useMemo(() => shownRows(data, manner, all, opened), [data, manner, all, opened]);
  const row = selected === null ? undefined : rows[Number(selected)];
  // Only the open plan as it stands now can have something back, and only of its own.
  const canRestore =
    now.revision === null && now.plan === plan && then.plan === plan && then.revision !== null;

  const restore = (what: Restored) => {
    const { revision: from } = then;
    if (from !== null) attempt(() => restoreVersion(from, what));
  };
  const go = (step: 1 | -1) => {
    const next = nextChange(places, selected === null ? -1 : Number(selected), step);
    if (next !== undefined) setSelected(String(next));
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'F8') go(event.shiftKey ? -1 : 1);
    else if (event.key === 'F7') go(-1);
    else if (event.key === 'Escape') closeDialog();
    else if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey))
      attempt(() => (event.shiftKey ? documentStore.redo() : documentStore.undo()));
    else return;
    event.preventDefault();
  };

  return (
    <Dialog open>
      <DialogSurface className={styles.screen} aria-label={words.compare} onKeyDown={handleKeyDown}>
        <header className={styles.head}>
          <h1 className={styles.title}>{words.compare}</h1>
          <TabList
            size="small"
            aria-label={words.manner}
            selectedValue={manner}
            onTabSelect={(_, { value }) => setManner(value as Manner)}
          >
            <Tab value="sides">{words.manners.sides}</Tab>
            <Tab value="one">{words.manners.one}</Tab>
            <Tab value="then">{words.manners.then}</Tab>
          </TabList>
          <Switch
            checked={all}
            disabled={manner === 'then'}
            label={words.showAll}
            onChange={(_, { checked }) => setAll(checked)}
          />
          <span className={styles.space} />
          <Button
            appearance="subtle"
            icon={<ArrowUpRegular />}
            aria-label={words.previous}
            title={`${words.previous} (F7)`}
            disabled={places.length === 0 || manner === 'then'}
            onClick={() => go(-1)}
          />
          <Button
            appearance="subtle"
            icon={<ArrowDownRegular />}
            title={`${words.next} (F8)`}
            disabled={places.length === 0 || manner === 'then'}
            onClick={() => go(1)}
          >
            {words.next}
          </Button>
          {canRestore && (
            <Button
              disabled={places.length + (data?.fields.length ?? 0) === 0}
              onClick={() => restore({ type: 'plan' })}
            >
              {words.restoreAll}
            </Button>
          )}
          <Button appearance="primary" onClick={closeDialog}>
            {t.app.close}
          </Button>
        </header>
        <div className={styles.moments} data-manner={manner}>
          <MomentSelect label={words.then} plan={plan} moment={then} onChange={setThen} />
          {manner !== 'then' && <MomentSelect label={words.now} plan={plan} moment={now} onChange={setNow} />}
          <p className={styles.figures} role="status">
            {data && (countsText(data.counts, words) || words.same)}
          </p>
        </div>
        {data && data.fields.length > 0 && manner !== 'then' && (
          <Fields fields={data.fields} onRestore={canRestore ? () => restore({ type: 'fields' }) : null} />
        )}
        <div className={styles.body}>
          {data ? (
            <LongList
              label={words.compare}
              items={shown}
              keyOf={keyOf}
              estimate={estimate}
              selected={selected}
              onSelect={(item) => {
                if (item.type === 'fold') setOpened(new Set([...opened, item.key]));
                else setSelected(item.key);
              }}
              rowClass={(item) => `${styles.row ?? ''} ${item.type === 'fold' ? (styles.fold ?? '') : ''}`}
            >
              {(item) =>
                item.type === 'fold' ? (
                  <span role="gridcell">{fill(words.folded, { count: item.count })}</span>
                ) : (
                  <ComparisonRow
                    row={item.row}
                    manner={manner}
                    leads={places.includes(item.index) || item.row.fate === 'changed'}
                    onFollow={() => setSelected(String(counterpart(rows, item.index) ?? item.index))}
                  />
                )
              }
            </LongList>
          ) : error ? (
            <p className={styles.wait} role="alert">
              {toCallError(error).message}
            </p>
          ) : (
            <Spinner className={styles.wait} label={words.comparing} />
          )}
        </div>
        <div className={styles.choices}>
          <ChoiceBar row={row} canRestore={canRestore} onRestore={restore} />
        </div>
      </DialogSurface>
    </Dialog>
  );
}

/** What the list shows: all rows, those that differ with a little around them, or the old state alone. */
function shownRows(
  data: ComparisonView | undefined,
  manner: Manner,
  all: boolean,
  opened: ReadonlySet<string>,
): Shown[] {
  const rows = data?.rows ?? [];
  const everything = rows.map((row, index): Shown => ({ type: 'row', key: String(index), row, index }));
  if (manner === 'then')
    return everything.filter(
      (item) => item.type === 'row' && item.row.then && (item.row.moved === null || item.row.fate === 'away'),
    );
  return all || !rows.some(differs) ? everything : folded(rows, opened);
}
