import type { Fragment, Mark, Node, Schema } from 'prosemirror-model';
import type { Mark as TextMark } from '../../ipc/generated/Mark';
import type { Span } from '../../ipc/generated/Span';
import type { Text } from '../../ipc/generated/Text';
import { attrsOfReference, isReference } from './references/node';

const MARKS: readonly TextMark[] = ['bold', 'italic', 'underline', 'superscript', 'subscript', 'renew'];

/** A text in the core's normal form: neighbours that carry the same are one span, nothing carried at all is a string. */
export function textFrom(fragment: Fragment): Text {
  const spans: Span[] = [];
  fragment.forEach((child) => {
    const names = child.marks.map((mark) => mark.type.name);
    const marks = MARKS.filter((mark) => names.includes(mark));
    const carried = marks.length > 0 ? { marks } : {};
    if (isReference(child)) {
      const { reference, words } = attrsOfReference(child);
      spans.push({ text: words, ...carried, reference });
      return;
    }
    const text = child.text ?? '';
    const last = spans.at(-1);
    if (last && !last.reference && String(last.marks ?? '') === String(marks)) last.text += text;
    else spans.push({ text, ...carried });
  });
  if (spans.length === 0) return '';
  const [only] = spans;
  return spans.length === 1 && only && !only.marks && !only.reference ? only.text : spans;
}

/** A text as what stands in a textblock, all of it with some marks more. */
export function inlineFrom(schema: Schema, text: Text, also: readonly Mark[] = []): Node[] {
  if (typeof text === 'string') return text === '' ? [] : [schema.text(text, also)];
  return text.map(({ text: words, marks: names = [], reference }) => {
    const marks = [...also, ...names.map((name) => schema.mark(name))];
    return reference ? schema.node('reference', { reference, words }, [], marks) : schema.text(words, marks);
  });
}

/** Stands for what is no text but one position: a sign that no one types. */
const NO_TEXT = '\uFFFC';

/** The words of a textblock's content with one character (UTF-16) at each of its positions. */
export function wordsByPosition(content: Fragment, from = 0, to = content.size): string {
  return content.textBetween(from, to, null, NO_TEXT);
}
