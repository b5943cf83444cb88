import { CallError } from '../ipc/errors';
import type { FoundView } from '../ipc/generated/FoundView';
import type { PlanPreview } from '../ipc/generated/PlanPreview';
import type { PlanView } from '../ipc/generated/PlanView';
import type { Wanted } from '../ipc/generated/Wanted';
import { plainText } from '../lib/text';

/** Where words stand in the paragraphs of a plan; a pattern that opens a bracket is refused. */
export function fakeFound({ revision, parts }: PlanView, { words, pattern }: Wanted): FoundView {
  if (pattern && words.includes('('))
    throw new CallError({ code: 'bad-pattern', message: '正则表达式不对', hint: '括号没有成对' });
  const texts = parts.flatMap(({ blocks }) =>
    blocks.flatMap(({ id, content }): FoundView['texts'] => {
      if (content.type !== 'paragraph') return [];
      const places = placesOf(plainText(content.text), words);
      return places.length > 0 ? [{ owner: id, field: { type: 'words' }, places }] : [];
    }),
  );
  return { revision, texts, count: texts.reduce((sum, { places }) => sum + places.length, 0) };
}

/** The places with what would stand there. */
export function fakePreview(view: PlanView, wanted: Wanted, instead: string): PlanPreview[] {
  const { texts, count } = fakeFound(view, wanted);
  const words = new Map(
    view.parts.flatMap(({ blocks }) =>
      blocks.map(({ id, content }) => [id, content.type === 'table' ? '' : plainText(content.text)] as const),
    ),
  );
  const places = texts.flatMap(({ owner, field, places: at }) =>
    at.map(([from, to]) => {
      const text = words.get(owner) ?? '';
      const around = { before: text.slice(0, from), found: text.slice(from, to), after: text.slice(to) };
      return { owner, field, address: '', instead, ...around };
    }),
  );
  return count === 0 ? [] : [{ plan: view.id, title: view.title, revision: view.revision, count, places }];
}

/** With all places replaced. */
export function fakeReplaced(view: PlanView, { words }: Wanted, instead: string): PlanView {
  const parts = view.parts.map((part) => ({
    ...part,
    blocks: part.blocks.map((block) =>
      block.content.type === 'paragraph'
        ? {
            ...block,
            content: { ...block.content, text: plainText(block.content.text).replaceAll(words, instead) },
          }
        : block,
    ),
  }));
  return { ...view, parts };
}

function placesOf(text: string, words: string): [number, number][] {
  const places: [number, number][] = [];
  for (let at = text.indexOf(words); words !== '' && at >= 0; at = text.indexOf(words, at + words.length))
    places.push([at, at + words.length]);
  return places;
}
