import { Dialog, DialogSurface, SearchBox } from '@fluentui/react-components';
import { useId, useState, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { useFocusBack } from '../components/useFocusBack';
import { useMessages } from '../i18n/useMessages';
import { showPalette, windowStore } from '../state/window';
import styles from './Palette.module.css';
import { usePaletteEntries, type PaletteEntry } from './usePaletteEntries';

/** The command palette: a field, and under it what can be done or opened. */
export function Palette() {
  const t = useMessages().palette;
  const open = useStore(windowStore, (state) => state.paletteOpen);
  return (
    <Dialog open={open} onOpenChange={(_, data) => showPalette(data.open)}>
      <DialogSurface className={styles.surface} aria-label={t.title} aria-labelledby={undefined}>
        <Entries />
      </DialogSurface>
    </Dialog>
  );
}

function Entries() {
  const t = useMessages().palette;
  useFocusBack();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const entries = usePaletteEntries(words);
  const current = Math.min(at, entries.length - 1);

  const choose = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    showPalette(false);
    // The dialog gives the focus back first: what is done then is done to the text.
    setTimeout(entry.run);
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt((current + 1) % entries.length);
    else if (event.key === 'ArrowUp') setAt((current - 1 + entries.length) % entries.length);
    else if (event.key === 'Enter') choose(entries[current]);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <SearchBox
        className={styles.field}
        appearance="outline"
        size="large"
        value={words}
        placeholder={t.placeholder}
        aria-label={t.title}
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={entries.length > 0 ? `${list}-${current}` : undefined}
        dismiss={null}
        onChange={(_, { value }) => {
          setWords(value);
          setAt(0);
        }}
        onKeyDown={handleKeyDown}
      />
      <div id={list} role="listbox" aria-label={t.title} className={styles.list}>
        {entries.map((entry, index) => (
          <Entry
            key={entry.key}
            id={`${list}-${index}`}
            entry={entry}
            current={index === current}
            heading={entries[index - 1]?.group === entry.group ? null : entry.group}
            onChoose={() => choose(entry)}
          />
        ))}
        {entries.length === 0 && <p className={styles.none}>{t.none}</p>}
      </div>
    </>
  );
}

interface EntryProps {
  id: string;
  entry: PaletteEntry;
  current: boolean;
  /** The group's name, where it begins. */
  heading: string | null;
  onChoose: () => void;
}

function Entry({ id, entry, current, heading, onChoose }: EntryProps) {
  return (
    <>
      {heading !== null && (
        <div role="presentation" className={styles.heading}>
          {heading}
        </div>
      )}
      {/* The keys are the field's: the focus never comes here. */}
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus */}
      <div
        id={id}
        role="option"
        aria-selected={current}
        className={styles.entry}
        ref={(element) => {
          if (current) element?.scrollIntoView({ block: 'nearest' });
        }}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onChoose}
      >
        <span className={styles.title}>{entry.title}</span>
        <span className={styles.keys}>{entry.keys}</span>
      </div>
    </>
  );
}
