import { timeText } from './timeText';
import { useMessages } from './useMessages';

/** `timeText` for components: they are drawn again when the language changes. */
export function useTimeText(): (ms: number) => string {
  useMessages();
  return timeText;
}
