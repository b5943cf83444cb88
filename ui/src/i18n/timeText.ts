import { languageStore, messages } from './language';

const DAY_MS = 86_400_000;

/** The time of day: `14:05`. */
export function clockText(ms: number): string {
  const { language } = languageStore.getState();
  return new Date(ms).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', hour12: false });
}

/** The day of a moment in the past: `今天`, `3月5日`, `2025年3月5日`. */
export function dayText(ms: number): string {
  return timeText(ms).replace(` ${clockText(ms)}`, '');
}

/** A moment in the past as a list shows it: `今天 14:05`, `3月5日`, `2025年3月5日`. */
export function timeText(ms: number): string {
  const { language } = languageStore.getState();
  const t = messages().library;
  const now = new Date();
  const then = new Date(ms);
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  const clock = clockText(ms);
  if (ms >= midnight && ms < midnight + DAY_MS) return `${t.today} ${clock}`;
  if (ms >= midnight - DAY_MS && ms < midnight) return `${t.yesterday} ${clock}`;
  const thisYear = then.getFullYear() === now.getFullYear();
  return then.toLocaleDateString(language, {
    ...(thisYear ? {} : { year: 'numeric' as const }),
    month: language === 'en' ? 'short' : 'long',
    day: 'numeric',
  });
}
