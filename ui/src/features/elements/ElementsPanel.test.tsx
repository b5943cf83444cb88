import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CallError } from '../../ipc/errors';
import { documentStore } from '../../state/document';
import { showField, windowStore } from '../../state/window';
import { show, startWith } from '../../testing/render';
import { samplePlan } from '../../testing/samplePlan';
import { ElementsPanel } from './ElementsPanel';

/** Writes into a field as a paste does, without leaving it. */
function put(label: string, value: string) {
  const field = screen.getByLabelText(label);
  field.focus();
  fireEvent.change(field, { target: { value } });
  return field;
}

/** The title of the first part. */
async function firstTitle() {
  const [title] = await screen.findAllByRole('textbox', { name: '标题' });
  if (!title) throw new Error('invariant: every part has a title');
  return title;
}

const elements = () => documentStore.getState().view?.elements;

async function open() {
  const host = await startWith([samplePlan()], { open: true });
  return { host, user: show(<ElementsPanel />) };
}

describe('the elements form', () => {
  it('shows what the plan has', async () => {
    await open();
    expect(screen.getByLabelText('发文字号')).toHaveProperty('value', '青政办发〔2026〕12号');
    expect(screen.getByLabelText('成文日期')).toHaveProperty('value', '2026年3月5日');
    expect(screen.getByLabelText('印制红头')).toHaveProperty('checked', true);
  });

  it('saves a field when it is left', async () => {
    const { user } = await open();
    put('附注', '此件公开发布');
    await user.tab();
    await waitFor(() => expect(elements()?.note).toBe('此件公开发布'));
    put('附注', '');
    await user.tab();
    await waitFor(() => expect(elements()).not.toHaveProperty('note'));
  });

  it('saves a field when the keys rest', async () => {
    await open();
    put('签发人', '张三\n李四');
    await waitFor(() => expect(elements()?.signers).toEqual(['张三', '李四']));
  });

  it('takes an issuer mark of several lines', async () => {
    await open();
    put('发文机关标志', '中共青禾县委\n青禾县人民政府');
    await waitFor(() => expect(elements()?.issuer_mark).toBe('中共青禾县委\n青禾县人民政府'));
  });

  it('keeps changes apart that are under way at the same time', async () => {
    const { host, user } = await open();
    host.delay = 30;
    put('份号', '000001');
    await user.click(screen.getByLabelText('印制红头'));
    put('印发机关', '青禾县人民政府');
    await user.tab();
    await waitFor(() =>
      expect(elements()).toMatchObject({
        copy_number: '000001',
        red_head: false,
        printed_by: '青禾县人民政府',
        document_number: '青政办发〔2026〕12号',
      }),
    );
  });

  it('says what is odd about a number and puts it right on request', async () => {
    const { user } = await open();
    const number = put('发文字号', '青政办发[2026]12号');
    await user.click(screen.getByRole('button', { name: '改为“青政办发〔2026〕12号”' }));
    expect(number).toHaveProperty('value', '青政办发〔2026〕12号');
    await waitFor(() => expect(elements()?.document_number).toBe('青政办发〔2026〕12号'));
  });

  it('keeps a day that the calendar does not have in the field, and does not save it', async () => {
    const { user } = await open();
    const date = put('成文日期', '2026年2月30日');
    await user.tab();
    expect(date).toHaveProperty('value', '2026年2月30日');
    expect(screen.getByText('日历上没有这一天。')).toBeTruthy();
    expect(elements()?.date).not.toMatchObject({ day: 30 });
  });

  it('keeps in the field what could not be saved, and says so', async () => {
    const { host, user } = await open();
    host.failNext('plan_change', new CallError({ code: 'disk-full', message: '磁盘已满。', hint: null }));
    const note = put('附注', '此件公开发布');
    await user.tab();
    await waitFor(() => expect(windowStore.getState().notice).toMatchObject({ message: '磁盘已满。' }));
    expect(note).toHaveProperty('value', '此件公开发布');
  });

  it('marks what the document must have, and says so where it is missing', async () => {
    const { user } = await open();
    const title = await firstTitle();
    await waitFor(() => expect(title).toHaveProperty('required', true));
    const signers = screen.getByRole('textbox', { name: '签发人' });
    expect(signers).toHaveProperty('required', false);
    fireEvent.change(title, { target: { value: '关于报送工作方案的报告' } });
    expect(await screen.findByText('上行文应当标注签发人（§7.2.6）。')).toBeTruthy();
    expect(signers).toHaveProperty('required', true);
    await user.type(signers, '沈知远');
    await waitFor(() => expect(screen.queryByText('上行文应当标注签发人（§7.2.6）。')).toBeNull());
  });

  it('shows a title as it will be broken', async () => {
    await open();
    const title = await firstTitle();
    fireEvent.change(title, { target: { value: '青禾县人民政府\n工作方案' } });
    const lines = async () => (await screen.findAllByRole('figure', { name: '印出来的标题' }))[0]?.children;
    await waitFor(async () =>
      expect([...((await lines()) ?? [])].map((line) => line.textContent)).toEqual([
        '青禾县人民政府',
        '工作方案',
      ]),
    );
  });

  it('offers names used before; one of them takes the line that is being written', async () => {
    const { user } = await open();
    const copies = screen.getByRole('textbox', { name: '抄送机关' });
    await user.type(copies, '县委');
    await user.click(await screen.findByRole('option', { name: '县委办公室' }));
    await waitFor(() => expect(elements()?.copies_to).toEqual(['县委办公室']));
    await user.type(copies, '{Enter}人大{ArrowDown}{Enter}');
    await waitFor(() => expect(elements()?.copies_to).toEqual(['县委办公室', '县人大常委会办公室']));
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('has the focus where a dialog leads', async () => {
    await open();
    showField('printed-by');
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '印发机关' })),
    );
    expect(windowStore.getState().wantedField).toBeNull();
  });

  it('adds and removes the carrier notice', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: '去掉印发通知' }));
    await waitFor(() => expect(documentStore.getState().view?.parts).toHaveLength(1));
    await user.click(await screen.findByRole('button', { name: '添加印发通知' }));
    await waitFor(() => expect(documentStore.getState().view?.parts).toHaveLength(2));
  });
});
