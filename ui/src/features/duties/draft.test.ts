import { expect, it } from 'vitest';
import type { Duty } from '../../ipc/generated/Duty';
import { draftOf, dutyOf } from './draft';

const DATE = { year: 2026, month: 6, day: 30 };
const read = (text: string) =>
  Promise.resolve({ kept: 0, duties: [{ deadline: { text: text.slice(6, -1), date: DATE } }] });

const WRITTEN: Duty = {
  leads: ['县水务局'],
  deadline: { text: '6月底前' },
  as_written: '（县水务局，6月底前）',
};

it('a duty that is only looked at stays as it is', async () => {
  expect(await dutyOf(draftOf(WRITTEN), read)).toEqual(WRITTEN);
});

it('a figure or a status leaves the bracket as it was written', async () => {
  const indicators = [{ name: '自来水普及率', value: '95', unit: '%', year: '2026' }];
  const duty = await dutyOf({ ...draftOf(WRITTEN), status: 'running', indicators }, read);
  expect(duty).toEqual({
    ...WRITTEN,
    status: 'running',
    indicators: [{ name: '自来水普及率', value: '95', unit: '%', year: 2026 }],
  });
});

it('another unit or deadline makes the bracket anew, with the day that the words name', async () => {
  const draft = { ...draftOf(WRITTEN), supports: '县住建局\n 各乡镇 ', deadline: '2026年6月底前' };
  expect(await dutyOf(draft, read)).toEqual({
    leads: ['县水务局'],
    supports: ['县住建局', '各乡镇'],
    deadline: { text: '2026年6月底前', date: DATE },
  });
});

it('empty fields are no duty', async () => {
  expect(await dutyOf(draftOf({}), read)).toBeNull();
});
