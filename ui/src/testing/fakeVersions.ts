import type { ComparisonView } from '../ipc/generated/ComparisonView';
import type { PlanView } from '../ipc/generated/PlanView';
import type { RowView } from '../ipc/generated/RowView';
import type { SideView } from '../ipc/generated/SideView';
import { plainText } from '../lib/text';

/** A state that was kept. */
export interface FakeVersion {
  revision: number;
  name: string;
  view: PlanView;
}

/** Two states by the ids of their blocks, words as a whole; no moves. */
export function fakeComparison(then: PlanView, now: PlanView): ComparisonView {
  const [old, fresh] = [sides(then), sides(now)];
  const rows = [...fresh].map(([id, { side, words }]): RowView => {
    const before = old.get(id);
    const base = { moved: null, now: side, changes: [] };
    if (!before)
      return { ...base, fate: 'inserted', then: null, pieces: [{ manner: 'inserted', text: words }] };
    if (before.words === words)
      return { ...base, fate: 'same', then: before.side, pieces: [{ manner: 'kept', text: words }] };
    const pieces: RowView['pieces'] = [
      { manner: 'removed', text: before.words },
      { manner: 'inserted', text: words },
    ];
    return { ...base, fate: 'changed', changes: ['words'], then: before.side, pieces };
  });
  const gone = [...old].filter(([id]) => !fresh.has(id));
  for (const [, { side, words }] of gone)
    rows.push({
      fate: 'removed',
      moved: null,
      changes: [],
      then: side,
      now: null,
      pieces: [{ manner: 'removed', text: words }],
    });
  const count = (fate: RowView['fate']) => rows.filter((row) => row.fate === fate).length;
  return {
    then_title: then.title,
    now_title: now.title,
    fields: [],
    rows,
    counts: { inserted: count('inserted'), removed: count('removed'), changed: count('changed'), moved: 0 },
  };
}

function sides(view: PlanView): Map<string, { side: SideView; words: string }> {
  const labels = new Map(view.labels.map((label) => [label.node, label]));
  const blocks = view.parts.flatMap((part) => part.blocks);
  return new Map(
    blocks.map(({ id, depth, content }) => {
      const words = content.type === 'table' ? '' : plainText(content.text);
      const label = labels.get(id);
      const form = content.type;
      return [
        id,
        {
          words,
          side: {
            id,
            depth,
            form,
            label: label?.text ?? '',
            rank: label?.rank ?? 0,
            head: 0,
            duties: [],
            memo: '',
          },
        },
      ];
    }),
  );
}
