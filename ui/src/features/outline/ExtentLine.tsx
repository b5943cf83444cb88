import { useStore } from 'zustand';
import { fill } from '../../i18n/fill';
import { useMessages } from '../../i18n/useMessages';
import { documentStore } from '../../state/document';
import type { Extent } from '../../state/outlineEntry';
import styles from './OutlineTree.module.css';
import type { OutlineItem } from './treeData';

/** Lines on a page (GB/T 9704-2012 §5.2.3). */
const PAGE = 22;

/** How much the marked branches say, or the one with the caret, and how much the plan does. */
export function ExtentLine({ marked }: { marked: readonly OutlineItem[] }) {
  const t = useMessages().outline;
  const outline = useStore(documentStore, (state) => state.outline);
  const branch = useStore(documentStore, (state) => state.selection?.branch ?? null);
  const here = outline.find(({ id, depth }) => id === branch && depth > 0);
  const some = marked.length > 1 ? marked : here ? [here] : [];
  const all = outline.filter(({ depth }) => depth === 0);
  const say = (entries: readonly Extent[]) => {
    const sum = (of: keyof Extent) => entries.reduce((total, entry) => total + entry[of], 0);
    const pages = sum('lines') / PAGE;
    return fill(t.extent, {
      words: sum('words'),
      characters: sum('characters'),
      pages: pages < 10 ? Math.max(0.1, pages).toFixed(1) : Math.round(pages),
    });
  };
  return (
    <div className={styles.extent} role="status">
      {some.length > 0 && (
        <span>{`${marked.length > 1 ? fill(t.markedRows, { n: marked.length }) : t.thisBranch} ${say(some)}`}</span>
      )}
      <span>{`${t.whole} ${say(all)}`}</span>
    </div>
  );
}
