import { languageStore, messages } from './language';

const DAY_MS = 86_400_000;

/** A moment in the past as a list shows it: `今天 14:05`, `3月5日`, `2025年3月5日`. */
export function timeText(ms: number): string {
  const { language } = languageStore.getState();
  const t = messages().library;
  const now = new Date();
  const then = new Date(ms);
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  const clock = then.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', hour12: false });
  if (ms >= midnight && ms < midnight + DAY_MS) return `${t.today} ${clock}`;
  if (ms >= midnight - DAY_MS && ms < midnight) return `${t.yesterday} ${clock}`;
  const thisYear = then.getFullYear() === now.getFullYear();
  return then.toLocaleDateString(language, {
    ...(thisYear ? {} : { year: 'numeric' as const }),
    month: language === 'en' ? 'short' : 'long',
    day: 'numeric',
  });
}
