import { useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';

/** How many pixels are drawn above and below what is seen. */
const SPARE = 400;
/** How many rows are drawn before anything is measured. */
const FIRST = 60;

interface RowWindow {
  /** The rows to draw: from `first` up to and without `last`. */
  first: number;
  last: number;
  /** How far down the first drawn row stands, and how high all rows are together. */
  top: number;
  height: number;
}

/**
 * Which rows of a long list of unequal rows stand in its scrolling box. Heights are estimated until a row is drawn and
 * measured; drawn rows are children that carry `data-row`. The row `at`, if there is one, is scrolled into view when it
 * becomes that.
 */
export function useRowWindow(
  box: RefObject<HTMLElement | null>,
  keys: readonly string[],
  estimate: (index: number, width: number) => number,
  at: number,
): RowWindow {
  const [measured, setMeasured] = useState<ReadonlyMap<string, number>>(new Map());
  const [seen, setSeen] = useState({ top: 0, height: 0, width: 0 });

  const offsets = useMemo(() => {
    const list = new Float64Array(keys.length + 1);
    keys.forEach((key, index) => {
      const height = measured.get(key) ?? estimate(index, seen.width);
      list[index + 1] = (list[index] ?? 0) + height;
    });
    return list;
  }, [keys, estimate, seen.width, measured]);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    let width = element.clientWidth;
    const look = () => {
      if (width !== element.clientWidth) setMeasured(new Map()); // lines break elsewhere
      width = element.clientWidth;
      setSeen({ top: element.scrollTop, height: element.clientHeight, width });
    };
    const resized = new ResizeObserver(look); // looks once by itself
    resized.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box]);

  const first = Math.max(0, rowAt(offsets, seen.top - SPARE));
  const last =
    seen.height === 0
      ? Math.min(keys.length, FIRST)
      : Math.min(keys.length, rowAt(offsets, seen.top + seen.height + SPARE) + 1);

  useLayoutEffect(() => {
    const news = new Map<string, number>();
    for (const row of box.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []) {
      const { row: key = '' } = row.dataset;
      const height = row.offsetHeight;
      if (height > 0 && measured.get(key) !== height) news.set(key, height);
    }
    // eslint-disable-next-line react-hooks/set-state-in-effect -- rows have no height before they are drawn
    if (news.size > 0) setMeasured(new Map([...measured, ...news]));
  }, [box, keys, measured, first, last]);

  const current = useRef(offsets);
  useLayoutEffect(() => {
    current.current = offsets;
  });
  useEffect(() => {
    if (at < 0) return;
    const reveal = () => {
      const element = box.current;
      if (!element) return;
      const top = current.current[at] ?? 0;
      const bottom = current.current[at + 1] ?? top;
      const { scrollTop, clientHeight } = element;
      if (top < scrollTop || bottom > scrollTop + clientHeight)
        element.scrollTo({ top: Math.max(0, (top + bottom - clientHeight) / 2) });
    };
    reveal();
    // Once more where the rows in between had only been estimated.
    requestAnimationFrame(() => requestAnimationFrame(reveal));
  }, [box, at]);

  return { first, last, top: offsets[first] ?? 0, height: offsets[keys.length] ?? 0 };
}

/** The row that covers a height. */
function rowAt(offsets: Float64Array, height: number): number {
  let low = 0;
  let high = Math.max(0, offsets.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}
