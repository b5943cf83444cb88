import { EditorView } from 'prosemirror-view';
import { afterEach, describe, expect, it } from 'vitest';
import type { LabelView } from '../../ipc/generated/LabelView';
import { BlockViews } from './blockViews';
import { demote, setLevel } from './commands/level';
import { moveUp } from './commands/move';
import { stateOf } from './testing';

const label = (node: string, text: string, rank = 1): [string, LabelView] => [node, { node, text, rank }];
const FIRST = new Map([label('n1', '一、'), label('n2', '二、')]);

let view: EditorView;
afterEach(() => view.destroy());

function show(text: string, labels: ReadonlyMap<string, LabelView> = FIRST) {
  const blocks = new BlockViews(labels);
  view = new EditorView(null, { state: stateOf(text), nodeViews: blocks.nodeViews });
  return blocks;
}

/** What one reads: label and words of each block, in order. */
function read(): string[] {
  return [...view.dom.querySelectorAll<HTMLElement>('[data-id]')].map(
    (block) => (block.dataset.label ?? '') + block.textContent + (block.dataset.duty ?? ''),
  );
}

describe('labels', () => {
  it('stand at their blocks and are no text', () => {
    show('# 甲‸\n# 乙\n-- 丙');
    expect(read()).toEqual(['一、甲', '二、乙', '丙']);
    expect(view.state.doc.textContent).toBe('甲乙丙');
  });

  it('stay with their blocks while text is typed and branches move', () => {
    show('# 甲\n# 乙‸');
    view.dispatch(view.state.tr.insertText('新'));
    moveUp(view.state, view.dispatch);
    expect(read()).toEqual(['二、乙新', '一、甲']);
  });

  it('are drawn again where they changed, and only there', () => {
    const blocks = show('# 甲\n# 乙‸\n# 丙');
    const [first] = view.dom.querySelectorAll('[data-id]');
    const { doc } = view.state;
    blocks.setLabels(new Map([label('n1', '一、'), label('n3', '二、')]));
    expect(read()).toEqual(['一、甲', '乙', '二、丙']);
    expect(view.dom.querySelectorAll('[data-id]')[0]).toBe(first);
    expect(view.state.doc).toBe(doc);
  });

  it('find their block after it became another element', () => {
    const blocks = show('# 甲\n# 乙‸');
    demote(view.state, view.dispatch);
    blocks.setLabels(new Map([label('n1', '一、'), label('n2', '（一）', 2)]));
    expect(read()).toEqual(['一、甲', '（一）乙']);
    expect(view.dom.querySelector<HTMLElement>('h3')?.dataset.rank).toBe('2');
  });

  it('reach a block that was a paragraph', () => {
    const blocks = show('# 甲\n-- 乙‸');
    setLevel(2)(view.state, view.dispatch);
    blocks.setLabels(new Map([...FIRST, label('n2', '（一）', 2)]));
    expect(read()).toEqual(['一、甲', '（一）乙']);
  });
});

it('duties stand at the end of their block, as the core writes them', () => {
  show('- 甲‸');
  const duties = [{ leads: ['教育局'], supports: ['财政局'] }];
  view.dispatch(view.state.tr.setNodeAttribute(view.state.selection.$from.before(), 'duties', duties));
  expect(read()).toEqual(['一、甲（牵头单位：教育局；配合单位：财政局）']);
});
