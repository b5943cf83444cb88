import { deleteSelection } from 'prosemirror-commands';
import type { EditorState } from 'prosemirror-state';
import { expect, it } from 'vitest';
import { enter } from '../commands/enter';
import { after, stateOf, textOf } from '../testing';
import { duties } from './duties';

/** A state in which every block has a duty of its own: 甲单位 the first, 乙单位 the second … */
function withDuties(text: string): EditorState {
  const state = stateOf(text, [duties()]);
  const { tr } = state;
  let at = 0;
  state.doc.descendants((node, pos) => {
    if (node.attrs.duties !== undefined)
      tr.setNodeAttribute(pos, 'duties', [{ leads: [`${'甲乙丙'[at++]}单位`] }]);
    return node.type.name === 'part';
  });
  return state.apply(tr);
}

const shown = (state: EditorState) =>
  `${textOf(state).replaceAll('\n', ' / ')} ${state.doc
    .child(0)
    .children.slice(1)
    .map(
      ({ attrs }) =>
        (attrs.duties as { leads: string[] }[]).map(({ leads }) => leads[0]?.[0]).join('') || '无',
    )
    .join(' / ')}`;

it('what is left of both ends keeps the duties of both', () => {
  expect(shown(after(withDuties('- 一«二\n- 三\n- 四»五'), deleteSelection))).toBe('- 一‸五 甲丙');
});

it('duties go with the words that they stand behind', () => {
  expect(shown(after(withDuties('- 一«二\n- 三四»\n- 五'), deleteSelection))).toBe('- 一‸ / - 五 甲 / 丙');
  expect(shown(after(withDuties('- «一二\n- 三»四\n- 五'), deleteSelection))).toBe('- ‸四 / - 五 乙 / 丙');
});

it('what is written over a selection changes nothing of that', () => {
  const state = withDuties('- 一«二\n- 三»四');
  expect(shown(state.apply(state.tr.insertText('新')))).toBe('- 一新‸四 甲乙');
  expect(shown(after(state, enter))).toBe('- 一 / - ‸四 无 / 甲乙');
});

it('a selection within one block is left alone', () => {
  expect(shown(after(withDuties('- 一«二»三\n- 四'), deleteSelection))).toBe('- 一‸三 / - 四 甲 / 乙');
});
