import { useLayoutEffect, useState, type RefObject } from 'react';

/** How many rows are drawn above and below what is seen. */
const SPARE = 12;

/** Which rows of a long list stand in its scrolling box; others need not be drawn. */
export function useWindowedRows(box: RefObject<HTMLElement | null>, count: number, height: number) {
  const [seen, setSeen] = useState({ first: 0, last: 60 });

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const measure = () => {
      const first = Math.max(0, Math.floor(element.scrollTop / height) - SPARE);
      const last = Math.ceil((element.scrollTop + element.clientHeight) / height) + SPARE;
      setSeen((old) => (old.first === first && old.last === last ? old : { first, last }));
    };
    const resized = new ResizeObserver(measure); // measures once by itself
    resized.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [box, height]);

  return { first: Math.min(seen.first, count), last: Math.min(seen.last, count) };
}
