import type { ImportRead } from '../ipc/generated/ImportRead';
import type { SourceReview } from '../ipc/generated/SourceReview';
import type { Wish } from '../ipc/generated/Wish';
import { fakeLabels } from './fakeLabels';
import { fakeId } from './samplePlan';

const INSERTED = '+';
const [SHORT, LONG] = ['县教体局', '县教育体育局'];
const FIGURE = '入园率达到95%';

/**
 * What a text becomes, told by the beginnings of its lines: the first is the title, `首页` is page chrome, `一、` a
 * heading, `、` a heading that has lost its number, `+` a line that a reviser put in; the rest are paragraphs. Wishes
 * are obeyed.
 */
export function fakeReview(
  source: number,
  text: string,
  wishes: ReadonlyMap<number, Wish>,
  { revisions, units, indicators }: Pick<ImportRead, 'revisions' | 'units' | 'indicators'>,
): SourceReview {
  const part = fakeId();
  const inserted = text.split('\n').filter((words) => words.startsWith(INSERTED)).length;
  const written = text.split('\n').filter((words) => revisions !== 'reject' || !words.startsWith(INSERTED));
  const lines = written.map((words, index) => {
    const line = index + 1;
    const wish = wishes.get(line)?.as;
    const chrome = words.startsWith('首页') && wish === undefined;
    const fate = chrome || wish === 'dropped' ? ('dropped' as const) : ('kept' as const);
    return { line, words, fate, wish };
  });
  const kept = lines.filter(({ fate }) => fate === 'kept');
  const [title, ...body] = kept;
  const blocks = body.map(({ words, wish }) => {
    const heading = wish === 'heading' || (wish !== 'paragraph' && /^.?、/.test(words));
    return {
      id: fakeId(),
      depth: heading ? 1 : 2,
      content: heading
        ? { type: 'heading' as const, text: words.replace(/^.?、/, ''), form: 'standing' as const }
        : { type: 'paragraph' as const, text: words },
      duties: [],
    };
  });
  const at = new Map(body.map(({ line }, index) => [line, blocks[index]?.id ?? part]));
  const view = {
    id: part,
    role: 'plan' as const,
    kind: 'work-points',
    title: title?.words ?? '',
    title_note: null,
    addressees: [],
    attachments: [],
    blocks,
  };
  return {
    source,
    lines: lines.map(({ line, words, fate }) => ({
      line,
      pieces: [{ text: words, fate, to: null, why: fate === 'dropped' ? '网页导航' : null }],
      at: fate === 'dropped' ? [] : [at.get(line) ?? part],
      open: true,
      joined: [],
    })),
    documents: [
      {
        plan: fakeId(),
        title: view.title,
        kind_name: '工作要点',
        elements: { red_head: false, sealing: 'unsealed' },
        parts: [view],
        labels: fakeLabels(blocks),
      },
    ],
    doubts: body
      .filter(({ words, wish }) => words.startsWith('、') && wish === undefined)
      .map(({ line, words }) => ({
        line,
        at: at.get(line) ?? part,
        text: words,
        message: '此处序号残缺，已按上下文补回：这一段是标题吗？',
        confidence: 0.6,
        alternatives: [{ as: 'paragraph' as const }],
      })),
    cleanup: [{ kind: 'punctuation', name: '半角标点改全角', count: 2, on: true }],
    revised:
      inserted > 0
        ? { insertions: inserted, deletions: 0, comments: 0, authors: ['县府办'], read: revisions }
        : null,
    units: text.includes(SHORT) ? [{ name: LONG, forms: [SHORT, LONG], on: units.includes(LONG) }] : [],
    indicators: text.includes(FIGURE)
      ? [
          {
            at: part,
            key: FIGURE,
            text: FIGURE,
            indicator: { name: '入园率', value: '95', unit: '%' },
            on: indicators.includes(FIGURE),
          },
        ]
      : [],
    kept: kept.reduce((sum, { words }) => sum + words.length, 0),
    characters: text.length,
  };
}
