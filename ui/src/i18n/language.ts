import { createStore } from 'zustand/vanilla';
import type { Language } from '../ipc/generated/Language';
import { en } from './en';
import { zhCN, type Messages } from './zh-CN';

const MESSAGES: Record<Language, Messages> = { 'zh-CN': zhCN, en };

/** The language the window speaks. */
export const languageStore = createStore<{ language: Language }>(() => ({ language: 'zh-CN' }));

/** Has the window speak another language. */
export function speak(language: Language): void {
  document.documentElement.lang = language;
  languageStore.setState({ language });
}

/** The messages in the present language; outside React. */
export function messages(): Messages {
  return MESSAGES[languageStore.getState().language];
}
