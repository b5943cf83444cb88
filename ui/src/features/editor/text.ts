import type { Fragment, Mark, Node, Schema } from 'prosemirror-model';
import type { Mark as TextMark } from '../../ipc/generated/Mark';
import type { Span } from '../../ipc/generated/Span';
import type { Text } from '../../ipc/generated/Text';

const MARKS: readonly TextMark[] = ['bold', 'italic', 'underline', 'superscript', 'subscript', 'renew'];

/** A text in the core's normal form: neighbours with the same marks are one span, no marks at all is a string. */
export function textFrom(fragment: Fragment): Text {
  const spans: Span[] = [];
  fragment.forEach((child) => {
    const names = child.marks.map((mark) => mark.type.name);
    const marks = MARKS.filter((mark) => names.includes(mark));
    const text = child.text ?? '';
    const last = spans.at(-1);
    if (last && String(last.marks ?? '') === String(marks)) last.text += text;
    else spans.push(marks.length > 0 ? { text, marks } : { text });
  });
  if (spans.length === 0) return '';
  const [only] = spans;
  return spans.length === 1 && only && !only.marks ? only.text : spans;
}

/** A text as what stands in a textblock, all of it with some marks more. */
export function inlineFrom(schema: Schema, text: Text, also: readonly Mark[] = []): Node[] {
  if (typeof text === 'string') return text === '' ? [] : [schema.text(text, also)];
  return text.map((span) =>
    schema.text(span.text, [...also, ...(span.marks ?? []).map((name) => schema.mark(name))]),
  );
}
