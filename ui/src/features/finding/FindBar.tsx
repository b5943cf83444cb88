import { Button, Input, Tooltip } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { useStore } from 'zustand';
import { useMessages } from '../../i18n/useMessages';
import { attempt } from '../../state/attempt';
import { documentStore } from '../../state/document';
import { openDialog } from '../../state/window';
import { Count } from './Count';
import styles from './FindBar.module.css';
import { findStore } from './findStore';
import { Options } from './Options';
import { closeBar, replaceOne, seek, step, want } from './seek';

/** After what was typed has rested so long, it is sought. */
const PAUSE_MS = 60;

/** Find and replace in the open plan: a slim bar above the paper. */
export function FindBar() {
  const bar = useStore(findStore, (state) => state.bar);
  const open = useStore(documentStore, (state) => state.view !== null);
  return bar === 'closed' || !open ? null : <Bar replacing={bar === 'replace'} />;
}

function Bar({ replacing }: { replacing: boolean }) {
  const t = useMessages().finding;
  const { wanted, instead, called, error, found } = useStore(findStore);
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const nothing = found === null || found.count === 0;

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [called]);
  useEffect(
    () =>
      documentStore.subscribe(({ revision, view }, before) => {
        if (revision !== before.revision || view?.id !== before.view?.id) void seek(false);
      }),
    [],
  );
  useEffect(() => () => clearTimeout(timer.current), []);

  const soon = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void seek(true), PAUSE_MS);
  };
  const handleKeys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key !== 'Escape') return;
    event.preventDefault();
    closeBar();
  };
  const onEnter = (then: (event: KeyboardEvent) => unknown) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    attempt(() => then(event));
  };

  return (
    <search className={styles.bar} aria-label={t.label} onKeyDown={handleKeys}>
      <Icon
        label={replacing ? t.hideReplace : t.showReplace}
        icon={replacing ? <ChevronDownRegular /> : <ChevronRightRegular />}
        expanded={replacing}
        onClick={() => findStore.setState({ bar: replacing ? 'find' : 'replace' })}
      />
      <div className={styles.rows}>
        <div className={styles.row}>
          <Input
            size="small"
            className={styles.field}
            input={{ ref: field }}
            aria-label={t.find}
            aria-invalid={error !== null}
            placeholder={t.find}
            value={wanted.words}
            onChange={({ nativeEvent }, { value }) => {
              want({ words: value });
              if (!(nativeEvent as InputEvent).isComposing) soon();
            }}
            onCompositionEnd={soon}
            onKeyDown={onEnter(({ shiftKey }) => step(shiftKey ? -1 : 1))}
          />
          <Options
            wanted={wanted}
            onChange={(change) => {
              want(change);
              void seek(true);
            }}
          />
          <Count />
          <Icon
            label={t.previous}
            icon={<ArrowUpRegular />}
            disabled={nothing}
            onClick={() => attempt(() => step(-1))}
          />
          <Icon
            label={t.next}
            icon={<ArrowDownRegular />}
            disabled={nothing}
            onClick={() => attempt(() => step(1))}
          />
        </div>
        {replacing && (
          <div className={styles.row}>
            <Input
              size="small"
              className={styles.field}
              aria-label={t.instead}
              placeholder={t.instead}
              value={instead}
              onChange={(_, { value }) => findStore.setState({ instead: value })}
              onKeyDown={onEnter(replaceOne)}
            />
            <Button size="small" disabled={nothing} onClick={() => attempt(replaceOne)}>
              {t.replace}
            </Button>
            <Button size="small" disabled={nothing} onClick={() => openDialog({ kind: 'replace' })}>
              {t.replaceAll}
            </Button>
          </div>
        )}
        {error && (
          <p className={styles.error} role="status">
            {error.message}
            {error.hint !== null && `：${error.hint}`}
          </p>
        )}
      </div>
      <Icon label={t.close} icon={<DismissRegular />} onClick={closeBar} />
    </search>
  );
}

interface IconProps {
  label: string;
  icon: ReactElement;
  disabled?: boolean;
  expanded?: boolean;
  onClick: () => void;
}

function Icon({ label, icon, disabled = false, expanded, onClick }: IconProps) {
  return (
    <Tooltip content={label} relationship="label">
      <Button
        appearance="subtle"
        size="small"
        icon={icon}
        disabled={disabled}
        aria-expanded={expanded}
        onClick={onClick}
      />
    </Tooltip>
  );
}
