import { mergeClasses } from '@fluentui/react-components';
import { useId, useState, type KeyboardEvent, type ReactNode, type SyntheticEvent } from 'react';
import { useMessages } from '../i18n/useMessages';
import { suggested, withName } from './suggested';
import styles from './Suggesting.module.css';

type Control = HTMLInputElement | HTMLTextAreaElement;

/** What a control must be told for names to be offered to it; to be spread over it. */
export interface SuggestingProps {
  'aria-autocomplete'?: 'list';
  'aria-haspopup'?: 'listbox';
  'aria-controls'?: string | undefined;
  'aria-activedescendant'?: string | undefined;
  onKeyDown?: (event: KeyboardEvent<Control>) => void;
  onClick?: (event: SyntheticEvent<Control>) => void;
}

/** What the control tells of what is done in it. */
export interface Heard {
  /** Something was typed; the caret stands there now. */
  typed: (place: number) => void;
  left: () => void;
}

interface SuggestingWords {
  names: readonly string[];
  text: string;
  put: (text: string) => void;
  /** Draws the control. */
  children: (props: SuggestingProps, heard: Heard) => ReactNode;
}

/**
 * Offers names for the line that is being written: typing narrows them down, the arrows and Enter or a click choose,
 * Escape sends them away. Nobody has to choose any.
 */
export function Suggesting({ names, text, put, children }: SuggestingWords) {
  const t = useMessages().elements;
  const id = useId();
  /** Where the caret stands; null while nothing is offered. */
  const [place, setPlace] = useState<number | null>(null);
  const [at, setAt] = useState(-1);
  const offered = place === null ? [] : suggested(names, text, Math.min(place, text.length));
  const close = () => {
    setPlace(null);
    setAt(-1);
  };
  const typed = (caret: number) => {
    setPlace(caret);
    setAt(-1);
  };
  const choose = (name: string) => {
    put(withName(text, place ?? text.length, name));
    close();
  };

  const handleKeyDown = (event: KeyboardEvent<Control>) => {
    if (event.nativeEvent.isComposing) return;
    const { value, selectionStart } = event.currentTarget;
    const caret = selectionStart ?? value.length;
    const name = offered[at];
    if (offered.length === 0) {
      // Below the last line there is nothing but the names.
      if (event.key !== 'ArrowDown' || value.includes('\n', caret)) return;
      setPlace(caret);
      setAt(0);
    } else if (event.key === 'ArrowDown') setAt(Math.min(offered.length - 1, at + 1));
    else if (event.key === 'ArrowUp' && at >= 0) setAt(at - 1);
    else if (event.key === 'Enter' && name !== undefined) choose(name);
    else if (event.key === 'Escape') close();
    else {
      if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) close();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const handleClick = ({ currentTarget: { value, selectionStart } }: SyntheticEvent<Control>) => {
    if (value.trim() === '') setPlace(selectionStart);
    else close();
  };

  const open = offered.length > 0;
  const props: SuggestingProps =
    names.length === 0
      ? {}
      : {
          'aria-autocomplete': 'list',
          'aria-haspopup': 'listbox',
          'aria-controls': open ? id : undefined,
          'aria-activedescendant': open && at >= 0 ? `${id}-${String(at)}` : undefined,
          onKeyDown: handleKeyDown,
          onClick: handleClick,
        };
  return (
    <div className={styles.anchor}>
      {children(props, { typed, left: close })}
      {open && (
        <ul id={id} role="listbox" aria-label={t.earlier} className={styles.list}>
          {offered.map((name, index) => (
            // The arrows and Enter in the field do what a click does.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events
            <li
              key={name}
              id={`${id}-${String(index)}`}
              role="option"
              aria-selected={index === at}
              tabIndex={-1}
              className={mergeClasses(styles.name, index === at && styles.active)}
              // The field keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(name)}
            >
              {name}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
