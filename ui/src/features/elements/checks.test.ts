import { describe, expect, it } from 'vitest';
import { checkAttachments, checkCopyNumber, checkNumber, checkSecrecy } from './checks';

describe('发文字号', () => {
  it('is left alone where it is right or empty', () => {
    expect(checkNumber('')).toBeNull();
    expect(checkNumber('青政办发〔2026〕12号')).toBeNull();
    expect(checkNumber('X政函〔2026〕1号')).toBeNull();
    expect(checkNumber('青政办发〔2026〕\u3000号')).toBeNull();
  });

  it.each(['青政办发[2026]12号', '青政办发(2026)12号', '青政办发（2026）12号', '青政办发【2026】12号'])(
    '%s takes hexagonal brackets',
    (number) =>
      expect(checkNumber(number)).toEqual({ message: 'numberBrackets', fix: '青政办发〔2026〕12号' }),
  );

  it.each(['青政办发〔2026〕012号', '青政办发〔2026〕第12号', '青政办发〔2026〕12'])(
    '%s takes a plain number',
    (number) => expect(checkNumber(number)).toEqual({ message: 'numberZero', fix: '青政办发〔2026〕12号' }),
  );

  it('is explained where nothing can be guessed', () => {
    expect(checkNumber('十二号')).toEqual({ message: 'numberForm' });
    expect(checkNumber('青政办发〔26〕12号')).toEqual({ message: 'numberForm' });
  });
});

describe('other elements', () => {
  it('份号 has six digits', () => {
    expect(checkCopyNumber('000001')).toBeNull();
    expect(checkCopyNumber('12')).toEqual({ message: 'copyNumberCheck', fix: '000012' });
    expect(checkCopyNumber('甲')).toEqual({ message: 'copyNumberCheck' });
  });

  it('密级 and its term are parted by a star', () => {
    expect(checkSecrecy('机密★1年')).toBeNull();
    expect(checkSecrecy('秘密')).toBeNull();
    expect(checkSecrecy('机密*1年')).toEqual({ message: 'secrecyCheck', fix: '机密★1年' });
    expect(checkSecrecy('内部')).toEqual({ message: 'secrecyCheck' });
  });

  it('names of attachments end without a mark', () => {
    expect(checkAttachments('任务分工表\n指标表')).toBeNull();
    expect(checkAttachments('任务分工表；\n指标表。')).toEqual({
      message: 'attachmentsCheck',
      fix: '任务分工表\n指标表',
    });
  });
});
