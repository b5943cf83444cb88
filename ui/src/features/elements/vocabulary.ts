import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { call } from '../../ipc/call';
import type { Vocabulary } from '../../ipc/generated/Vocabulary';

const NONE: Vocabulary = { issuers: [], addressees: [], copies_to: [], signers: [], printed_by: [] };

/** Names that the plans of the library use, those used most first; for the fields of the form. */
export const VocabularyContext = createContext(NONE);

/** The names of one sort. */
export function useNames(sort: keyof Vocabulary): readonly string[] {
  return useContext(VocabularyContext)[sort];
}

/** Asks the core when the form is drawn for a plan. */
export function useVocabulary(): Vocabulary {
  const { data = NONE } = useQuery({
    queryKey: ['vocabulary'],
    queryFn: () => call('vocabulary', {}),
    staleTime: 0,
  });
  return data;
}
