import { createContext, useContext } from 'react';
import type { Vocabulary } from '../../ipc/generated/Vocabulary';
import { NO_NAMES } from '../../ipc/queries';

/** Names that the plans of the library use, those used most first; for the fields of the form. */
export const VocabularyContext = createContext(NO_NAMES);

/** The names of one sort. */
export function useNames(sort: keyof Vocabulary): readonly string[] {
  return useContext(VocabularyContext)[sort];
}
