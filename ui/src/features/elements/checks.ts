import type { Messages } from '../../i18n/zh-CN';

/** What is odd about a field, by message; and what it should be, where that is plain. */
export interface Check {
  message: keyof Messages['elements'];
  fix?: string;
}

/** 发文字号: `某政办发〔2026〕1号` (GB/T 9704-2012 §7.2.5); in a draft the number may still be blank. */
export function checkNumber(number: string): Check | null {
  if (number === '' || /^[^\s〔〕]+〔\d{4}〕(?:[1-9]\d*|\s+)号$/.test(number)) return null;
  const bracketed = number.replace(/[[［(（【{]\s*(\d{4})\s*[\]］)）】}]/, '〔$1〕');
  if (bracketed !== number) return { message: 'numberBrackets', fix: bracketed };
  const plain = number.replace(/(〔\d{4}〕)第?0*(\d+)号?$/, '$1$2号');
  if (plain !== number) return { message: 'numberZero', fix: plain };
  return { message: 'numberForm' };
}

/** 份号: six digits (§7.2.1). */
export function checkCopyNumber(number: string): Check | null {
  if (number === '' || /^\d{6}$/.test(number)) return null;
  return /^\d{1,5}$/.test(number)
    ? { message: 'copyNumberCheck', fix: number.padStart(6, '0') }
    : { message: 'copyNumberCheck' };
}

/** 密级和保密期限: `机密★1年` (§7.2.2). */
export function checkSecrecy(secrecy: string): Check | null {
  if (secrecy === '' || /^(绝密|机密|秘密)(★\S+)?$/.test(secrecy)) return null;
  const starred = secrecy.replace(/^(绝密|机密|秘密)[*☆﹡＊\s]+/, '$1★');
  return starred === secrecy ? { message: 'secrecyCheck' } : { message: 'secrecyCheck', fix: starred };
}

/** 附件说明: names without a mark at the end (§7.3.4). */
export function checkAttachments(text: string): Check | null {
  const bare = text.replace(/[。．.，,；;、：:]+$/gm, '');
  return bare === text ? null : { message: 'attachmentsCheck', fix: bare };
}
