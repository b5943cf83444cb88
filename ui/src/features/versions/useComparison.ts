import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../../ipc/call';
import type { Moment } from '../../ipc/generated/Moment';

/** Two states side by side; `revision` is that of the open plan, so that what is had back is seen at once. */
export function useComparison(then: Moment, now: Moment, revision: number) {
  return useQuery({
    queryKey: ['comparison', then, now, revision],
    queryFn: () => call('versions_compare', { then, now }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 0,
  });
}
