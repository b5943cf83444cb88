import { useEffect, useState } from 'react';

/** Gives the focus back to where it was before this was drawn, unless it has gone elsewhere by itself. */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      setTimeout(() => {
        if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
      });
    },
    [before],
  );
}
