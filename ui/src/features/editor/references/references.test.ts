import { DOMSerializer, Fragment } from 'prosemirror-model';
import { NodeSelection, TextSelection, type EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { describe, expect, it } from 'vitest';
import type { Reference } from '../../../ipc/generated/Reference';
import type { ReferenceForm } from '../../../ipc/generated/ReferenceForm';
import { samplePlan } from '../../../testing/samplePlan';
import { duplicateBranch } from '../commands/branch';
import { toOpenPlace } from '../commands/openPlaces';
import { placesIn } from '../found/places';
import { ownBlocks } from '../plugins/clipboard';
import { headingFromTyped } from '../plugins/typedLabels';
import { schema } from '../schema';
import { after, stateOf } from '../testing';
import { textFrom } from '../text';
import { attrsOfReference } from './node';
import { referencesIn, renewed, withoutReferences } from './places';
import { references } from './plugin';
import { ReferenceViews } from './views';

/** The state with a reference to a heading at the caret, and the caret behind it. */
function refer(state: EditorState, node: string, words = '（二）', form: ReferenceForm = 'label') {
  const inserted = schema.node('reference', { reference: { node, form }, words });
  return state.apply(state.tr.replaceSelectionWith(inserted));
}

const wordsIn = (state: EditorState) =>
  referencesIn(state.doc).map(({ node }) => attrsOfReference(node).words);

const OUTLINE = '# 总体要求\n-- 详见第‸部分。\n# 重点任务\n## 稳就业';

describe('a reference', () => {
  it('is a span of its own for the core', () => {
    const state = refer(stateOf(OUTLINE), 'n3');
    expect(textFrom(state.selection.$from.parent.content)).toEqual([
      { text: '详见第' },
      { text: '（二）', reference: { node: 'n3', form: 'label' } },
      { text: '部分。' },
    ]);
  });

  it('says what the core says, and only where that is something else', () => {
    const state = refer(refer(stateOf(OUTLINE), 'n3'), 'n3', '重点任务', 'title');
    const said = (form: ReferenceForm, words: string) => ({ reference: { node: 'n3', form }, words });
    expect(renewed(state, [said('label', '（二）'), said('path', '三')])).toBeNull();
    const tr = renewed(state, [said('label', '（三）')]);
    expect(tr && wordsIn(state.apply(tr))).toEqual(['（三）', '重点任务']);
  });

  it('goes with its heading into a copy, and with anything else stays', () => {
    let state = stateOf('# 甲\n-- 乙‸\n# 丙');
    state = refer(refer(state, 'n1'), 'n3');
    state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 5)));
    const copied = after(state, duplicateBranch);
    const nodes = referencesIn(copied.doc).map(({ node }) => attrsOfReference(node).reference.node);
    const copy = String(copied.doc.child(0).child(3).attrs.id);
    expect(nodes).toEqual(['n1', 'n3', copy, 'n3']);
    expect(copy).not.toBe('n1');
  });

  it('is gone to among the open places once its heading is gone', () => {
    const state = refer(stateOf(OUTLINE), 'n9');
    const { selection } = after(state, toOpenPlace(1));
    expect([selection.from, selection.to]).toEqual([state.selection.from - 1, state.selection.from]);
  });

  it('counts as one place, however much it says', () => {
    const state = refer(stateOf('-- 第‸项任务'), 'n1', '（二）');
    const found = { owner: 'n1', field: { type: 'words' as const }, places: [[3, 6]] as [number, number][] };
    const [place] = placesIn(state.doc, [found]);
    expect(place && state.doc.textBetween(place.from, place.to)).toBe('（二）项任');
  });

  it('is no label that was typed', () => {
    expect(headingFromTyped(refer(stateOf('-- ‸'), 'n1'), new Map())).toBeNull();
  });

  it('is words where no reference can stand', () => {
    const block = refer(stateOf('-- 第‸项'), 'n1').doc.child(0).child(1);
    const plain = withoutReferences(Fragment.from(block));
    expect(plain.firstChild?.childCount).toBe(1);
    expect(plain.firstChild?.textContent).toBe('第（二）项');
  });

  it('comes back from the clipboard, and nothing foreign does', () => {
    const id = '01890000-0000-7000-8000-000000000001';
    const block = refer(stateOf('-- 见‸'), id).doc.child(0).child(1);
    const box = document.createElement('div');
    box.append(DOMSerializer.fromSchema(schema).serializeNode(block));
    const html = (inner: string) => `<p data-gangmu='{"id":"x","depth":1}'>${inner}</p>`;
    const words = box.querySelector('p')?.innerHTML ?? '';
    const [back] = ownBlocks(html(words)) ?? [];
    expect(back?.lastChild?.attrs).toEqual(block.lastChild?.attrs);
    const [foreign] = ownBlocks(html(`<span data-reference='{"node":"x","form":"label"}'>一</span>`)) ?? [];
    expect(foreign?.textContent).toBe('一');
    expect(foreign?.firstChild?.isText).toBe(true);
  });
});

describe('in the window, a reference', () => {
  function mounted(state: EditorState, stands: (reference: Reference) => boolean = () => true) {
    const views = new ReferenceViews(stands, () => ({ go: 'go', broken: 'broken' }));
    const asked: string[] = [];
    const plugin = references(samplePlan(), () => asked.push('change'));
    const element = document.body.appendChild(document.createElement('div'));
    const view = new EditorView(element, {
      state: state.reconfigure({ plugins: [plugin] }),
      nodeViews: views.nodeViews,
    });
    const press = (key: string) =>
      plugin.props.handleKeyDown?.call(plugin, view, new KeyboardEvent('keydown', { key }));
    return { view, views, press, drawn: () => view.dom.querySelector('.reference') };
  }

  it('shows its words, and that its heading is gone', () => {
    let there = true;
    const { views, drawn } = mounted(refer(stateOf(OUTLINE), 'n3'), () => there);
    expect(drawn()?.textContent).toBe('（二）');
    expect(drawn()?.className).not.toContain('broken');
    there = false;
    views.draw();
    expect(drawn()?.className).toContain('broken');
    expect(drawn()?.getAttribute('title')).toBe('broken');
  });

  it('is taken out whole from either side', () => {
    const behind = mounted(refer(stateOf(OUTLINE), 'n3'));
    expect(behind.press('Backspace')).toBe(true);
    expect(behind.view.state.doc.child(0).child(2).textContent).toBe('详见第部分。');
    const before = mounted(refer(stateOf(OUTLINE), 'n3'));
    const { state } = before.view;
    const caret = TextSelection.create(state.doc, state.selection.from - 1);
    before.view.dispatch(state.tr.setSelection(caret));
    expect(before.press('Backspace')).toBe(false);
    expect(before.press('Delete')).toBe(true);
    expect(before.view.state.doc.child(0).child(2).textContent).toBe('详见第部分。');
  });

  it('leads with Enter to its heading', () => {
    const { view, press } = mounted(refer(stateOf(OUTLINE), 'n3'));
    const { state } = view;
    expect(press('Enter')).toBe(false);
    const [only] = referencesIn(state.doc);
    view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, only?.pos ?? 0)));
    Element.prototype.scrollIntoView = () => undefined;
    expect(press('Enter')).toBe(true);
    expect(view.state.selection.$from.parent.textContent).toBe('重点任务');
  });
});
