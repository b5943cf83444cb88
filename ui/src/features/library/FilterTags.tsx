import { InteractionTag, InteractionTagPrimary, InteractionTagSecondary } from '@fluentui/react-components';
import { fill } from '../../i18n/fill';
import { useMessages } from '../../i18n/useMessages';
import styles from './FilterTags.module.css';
import { filterBy } from './shelfStore';
import type { LibraryFilter } from './shelves';

/** What the list is narrowed to, each with a cross. */
export function FilterTags({ filter }: { filter: LibraryFilter }) {
  const t = useMessages().library;
  const without = <T,>(list: readonly T[], item: T) => list.filter((other) => other !== item);
  const choices = [
    ...filter.kinds.map((kind) => ({
      name: kind,
      drop: () => filterBy({ ...filter, kinds: without(filter.kinds, kind) }),
    })),
    ...filter.years.map((year) => ({
      name: fill(t.year, { year }),
      drop: () => filterBy({ ...filter, years: without(filter.years, year) }),
    })),
    ...filter.tags.map((tag) => ({
      name: `#${tag}`,
      drop: () => filterBy({ ...filter, tags: without(filter.tags, tag) }),
    })),
    ...(filter.archived ? [{ name: t.archive, drop: () => filterBy({ ...filter, archived: false }) }] : []),
  ];
  if (choices.length === 0) return null;
  return (
    <div className={styles.choices} role="group" aria-label={t.filterBy}>
      {choices.map(({ name, drop }) => (
        <InteractionTag key={name} size="extra-small" appearance="brand">
          <InteractionTagPrimary hasSecondaryAction onClick={drop}>
            {name}
          </InteractionTagPrimary>
          <InteractionTagSecondary aria-label={fill(t.dropFilter, { name })} onClick={drop} />
        </InteractionTag>
      ))}
    </div>
  );
}
