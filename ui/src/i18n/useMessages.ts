import { useStore } from 'zustand';
import { languageStore, messages } from './language';
import type { Messages } from './zh-CN';

/** The messages in the present language. */
export function useMessages(): Messages {
  useStore(languageStore);
  return messages();
}
