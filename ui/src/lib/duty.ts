import type { Duty } from '../ipc/generated/Duty';

/** The bracket of a duty at its paragraph's end, as the core writes it (`plan::Duty::bracket`). */
export function dutyBracket(duty: Duty): string {
  if (duty.as_written !== undefined) return duty.as_written;
  const supports = duty.supports ?? [];
  const named: [string, readonly string[]][] = [
    ['责任领导', duty.leaders ?? []],
    [supports.length > 0 ? '牵头单位' : '责任单位', duty.leads ?? []],
    ['配合单位', supports],
    ['完成时限', duty.deadline ? [duty.deadline.text] : []],
  ];
  const parts = named.filter(([, words]) => words.length > 0);
  return parts.length === 0
    ? ''
    : `（${parts.map(([word, words]) => `${word}：${words.join('、')}`).join('；')}）`;
}
