import { describe, expect, it } from 'vitest';
import type { Block } from '../../ipc/generated/Block';
import { samplePlan } from '../../testing/samplePlan';
import { docFromView, nodeFromBlock } from './fromView';
import { blockFromNode, blocksOf } from './toBlocks';

const there = (block: Block) => blockFromNode(nodeFromBlock(block));

describe('blocks and nodes', () => {
  it('are the same plan', () => {
    const view = samplePlan();
    const doc = docFromView(view);
    doc.forEach((part, _, index) => {
      expect(blocksOf(part).map(blockFromNode)).toEqual(view.parts[index]?.blocks);
      expect(part.child(0).textContent).toBe(view.parts[index]?.title);
    });
  });

  it('keep marks, numbering and duties', () => {
    const block: Block = {
      id: 'a',
      depth: 2,
      content: {
        type: 'heading',
        form: 'run-in',
        text: [{ text: '加强' }, { text: '领导。', marks: ['bold'] }],
        body: [{ text: '面积10' }, { text: 'm' }, { text: '2', marks: ['superscript'] }],
        numbering: { start: 3 },
      },
      duties: [{ leads: ['教育局'], deadline: { text: '6月底前' } }],
    };
    expect(there(block)).toEqual({
      ...block,
      content: {
        ...block.content,
        body: [{ text: '面积10m' }, { text: '2', marks: ['superscript'] }],
      },
    });
  });

  it('keep an item, whose heading is empty, and a table', () => {
    const item: Block = {
      id: 'b',
      depth: 1,
      content: { type: 'heading', form: 'run-in', text: '', body: '抓好落实。' },
      duties: [],
    };
    const table: Block = {
      id: 'c',
      depth: 1,
      content: { type: 'table', header_rows: 1, rows: [['名称', '数量']], caption: '清单' },
      duties: [],
    };
    expect(there(item)).toEqual(item);
    expect(there(table)).toEqual(table);
  });

  it('leave out the paragraph that an empty part is given to write in', () => {
    const view = samplePlan();
    const empty = docFromView({ ...view, parts: view.parts.map((part) => ({ ...part, blocks: [] })) });
    expect(empty.child(0).childCount).toBe(2);
    expect(blocksOf(empty.child(0))).toEqual([]);
  });
});
