import { QueryClient, keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from './call';
import type { Vocabulary } from './generated/Vocabulary';
import { plansStore } from './plans';

/** What the core last answered, by question. The core is local: nothing is asked again for having failed. */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false, networkMode: 'always' } },
});

/** What a plan can be started from. */
export function useTemplates() {
  return useQuery({
    queryKey: ['templates'],
    queryFn: () => call('templates', {}),
    staleTime: Infinity,
  });
}

/** The plans of the library, the latest first; or those in the trash. */
export function useLibrary(trashed: boolean) {
  return useQuery({
    queryKey: ['library', { trashed }],
    queryFn: async () => {
      const plans = await call('library_list', { trashed });
      if (!trashed) plansStore.setState({ plans });
      return plans;
    },
  });
}

/** Where words stand in the plans of the library; while new ones are sought, what was found last. */
export function useHits(words: string, trashed: boolean) {
  return useQuery({
    queryKey: ['library', 'hits', { words, trashed }],
    queryFn: () => call('library_search', { words, trashed }),
    enabled: words !== '',
    placeholderData: keepPreviousData,
  });
}

/** The program and where it keeps its library. */
export function useAppInfo() {
  return useQuery({ queryKey: ['app'], queryFn: () => call('app_info', {}), staleTime: Infinity });
}

/** What was chosen for the last export. */
export function useExportChoice() {
  return useQuery({ queryKey: ['export', 'choice'], queryFn: () => call('export_choice', {}), staleTime: 0 });
}

/** What a plan at this revision should be looked at for before it becomes a file with that profile. */
export function useExportCheck(plan: string, revision: number, profile: string) {
  return useQuery({
    queryKey: ['export', 'check', { plan, revision, profile }],
    queryFn: () => call('export_check', { plan, profile }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

/** No names at all: what is offered until the core has answered. */
export const NO_NAMES: Vocabulary = {
  issuers: [],
  addressees: [],
  copies_to: [],
  signers: [],
  printed_by: [],
  units: [],
  titles: [],
};

/** Names that the plans of the library use, asked for when they are wanted. */
export function useVocabulary(wanted = true): Vocabulary {
  const { data = NO_NAMES } = useQuery({
    queryKey: ['vocabulary'],
    queryFn: () => call('vocabulary', {}),
    enabled: wanted,
    staleTime: 0,
  });
  return data;
}

/** Has the names that are offered asked for again. */
export function refreshVocabulary(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: ['vocabulary'] });
}

/** The versions of a plan, with what differs between them. */
export function useVersions(plan: string) {
  return useQuery({
    queryKey: ['versions', plan],
    queryFn: () => call('versions_list', { plan }),
    enabled: plan !== '',
    staleTime: 0,
  });
}

/** Has the lists of versions asked for again. */
export function refreshVersions(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: ['versions'] });
}

/** Has the plans used last asked for again; where that fails, those named before stay. */
export async function refreshRecent(): Promise<void> {
  const recent = await call('library_recent', {}).catch(() => null);
  if (recent) plansStore.setState({ recent });
}

/** Has the lists of plans asked for again. */
export async function refreshLibrary(): Promise<void> {
  await Promise.all([queryClient.invalidateQueries({ queryKey: ['library'] }), refreshRecent()]);
}

/** Has what is told of the backups asked for again. */
export function refreshBackups(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: ['backups'] });
}
