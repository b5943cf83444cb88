import { useEffect, useRef, useState, type ChangeEvent } from 'react';
import { attempt } from '../../state/attempt';

/** What is typed is taken over when the keys rest this long. */
const PAUSE_MS = 400;

/** A field that is being typed in. */
export interface Draft {
  text: string;
  /** Takes a text over at once, as a fix or a choice does. */
  put: (text: string) => void;
  /** To be spread over the field's control. */
  field: {
    value: string;
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>, data: { value: string }) => void;
    onBlur: () => void;
    onCompositionStart: () => void;
    onCompositionEnd: () => void;
  };
}

/**
 * Holds what is typed apart from what is stored, until the core has it: an answer, an undo or an input method's
 * composition never get in the way of typing. `commit` returns `null` for what cannot be stored yet; it stays in
 * the field. So does what the core could not save.
 */
export function useDraft(stored: string, commit: (text: string) => Promise<void> | null): Draft {
  const [draft, setDraft] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** What was sent last and is not answered yet. */
  const onItsWay = useRef<{ text: string; done: Promise<void> } | null>(null);
  const composing = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);

  const send = (text: string, leaving: boolean) => {
    clearTimeout(timer.current);
    const before = onItsWay.current;
    const known = before ? before.text === text && before.done : text === stored && Promise.resolve();
    const done = known || commit(text);
    if (done === null) return;
    const sent = { text, done };
    onItsWay.current = sent;
    attempt(async () => {
      try {
        await done;
        if (leaving && onItsWay.current === sent) setDraft((now) => (now === text ? null : now));
      } finally {
        if (onItsWay.current === sent) onItsWay.current = null;
      }
    });
  };
  const arm = (text: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => !composing.current && send(text, false), PAUSE_MS);
  };

  return {
    text: draft ?? stored,
    put: (text) => {
      setDraft(text);
      send(text, true);
    },
    field: {
      value: draft ?? stored,
      onChange: (_, { value }) => {
        setDraft(value);
        arm(value);
      },
      onBlur: () => draft !== null && send(draft, true),
      onCompositionStart: () => (composing.current = true),
      onCompositionEnd: () => {
        composing.current = false;
        if (draft !== null) arm(draft);
      },
    },
  };
}
