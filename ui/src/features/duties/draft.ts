import type { DutiesRead } from '../../ipc/generated/DutiesRead';
import type { Duty } from '../../ipc/generated/Duty';
import type { Indicator } from '../../ipc/generated/Indicator';
import type { Status } from '../../ipc/generated/Status';
import { lines } from '../../lib/elements';

/** A duty as it stands in the fields: names one a line. */
export interface DutyDraft {
  leads: string;
  supports: string;
  leaders: string;
  deadline: string;
  status: Status;
  indicators: readonly IndicatorDraft[];
  /** What it was made of. */
  from: Duty;
}

/** A figure as it stands in the fields. */
export type IndicatorDraft = Record<'name' | 'value' | 'unit' | 'year', string>;

export const NO_INDICATOR: IndicatorDraft = { name: '', value: '', unit: '', year: '' };

/** The fields of a duty. */
export function draftOf(duty: Duty): DutyDraft {
  const { leads = [], supports = [], leaders = [], deadline, status = 'open', indicators = [] } = duty;
  return {
    leads: leads.join('\n'),
    supports: supports.join('\n'),
    leaders: leaders.join('\n'),
    deadline: deadline?.text ?? '',
    status,
    indicators: indicators.map(({ name, value, unit = '', year }) => ({
      name,
      value,
      unit,
      year: year === undefined ? '' : String(year),
    })),
    from: duty,
  };
}

/**
 * The duty that the fields say; null where they are empty. The bracket stays as it was written as long as nothing of
 * what stands in it is another. `read` has the core tell the last day that a deadline's words name.
 */
export async function dutyOf(
  draft: DutyDraft,
  read: (text: string) => Promise<DutiesRead>,
): Promise<Duty | null> {
  const { from } = draft;
  const before = draftOf(from);
  const [leads, supports, leaders] = [lines(draft.leads), lines(draft.supports), lines(draft.leaders)];
  const text = draft.deadline.trim();
  const same =
    leads.join('\n') === before.leads &&
    supports.join('\n') === before.supports &&
    leaders.join('\n') === before.leaders &&
    text === before.deadline;
  const deadline =
    text === ''
      ? undefined
      : text === before.deadline
        ? from.deadline
        : ((await read(`（完成时限：${text}）`)).duties[0]?.deadline ?? { text });
  const indicators = draft.indicators.flatMap((one) => indicatorOf(one) ?? []);
  if (leads.length + supports.length + leaders.length + indicators.length === 0 && !deadline) return null;
  return {
    ...(leads.length > 0 && { leads }),
    ...(supports.length > 0 && { supports }),
    ...(leaders.length > 0 && { leaders }),
    ...(deadline && { deadline: { ...deadline, text } }),
    ...(indicators.length > 0 && { indicators }),
    ...(draft.status !== 'open' && { status: draft.status }),
    ...(same && from.as_written !== undefined && { as_written: from.as_written }),
  };
}

function indicatorOf(draft: IndicatorDraft): Indicator | null {
  const [name, value, unit] = [draft.name.trim(), draft.value.trim(), draft.unit.trim()];
  if (name === '' && value === '') return null;
  const year = /^\d{4}$/.test(draft.year.trim()) ? Number(draft.year) : undefined;
  return { name, value, ...(unit !== '' && { unit }), ...(year !== undefined && { year }) };
}
