import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../../ipc/call';
import type { ProfileDraft } from '../../ipc/generated/ProfileDraft';
import type { ProfileValue } from '../../ipc/generated/ProfileValue';
import { attempt } from '../../state/attempt';

/** A profile in the editor: each change goes to the core, which answers what comes of it. */
export function useProfile(profile: string) {
  const [draft, setDraft] = useState<ProfileDraft | null>(null);
  const [saved, setSaved] = useState('');
  const latest = useRef('');
  const queue = useRef(Promise.resolve());

  useEffect(() => {
    attempt(async () => {
      const opened = await call('profile_open', { profile });
      latest.current = opened.text;
      setSaved(opened.text);
      setDraft(opened);
    });
  }, [profile]);

  const change = useCallback(
    (key: string, value: ProfileValue | null) => {
      // One after the other: each change is made in the text that the last one left.
      queue.current = queue.current.then(async () => {
        const tried = await call('profile_try', { profile, text: latest.current, key, value });
        latest.current = tried.text;
        setDraft(tried);
      });
      attempt(() => queue.current);
    },
    [profile],
  );

  const save = useCallback(async () => {
    await queue.current;
    const text = latest.current;
    await call('profile_save', { profile, text });
    setSaved(text);
  }, [profile]);

  return { draft, change, save, dirty: draft !== null && draft.text !== saved };
}
