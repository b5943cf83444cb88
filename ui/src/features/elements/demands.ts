import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { createContext, useContext, useMemo } from 'react';
import { call } from '../../ipc/call';
import type { Demand } from '../../ipc/generated/Demand';
import type { Direction } from '../../ipc/generated/Direction';
import type { PlanView } from '../../ipc/generated/PlanView';
import { fieldOf } from '../../lib/elements';

/** What the document must have, by the name of the field; and where it goes. */
export interface Demands {
  direction: Direction;
  byField: ReadonlyMap<string, Demand>;
}

/** Nothing is asked for as long as the core has not said so. */
const NONE: Demands = { direction: 'unknown', byField: new Map() };

/** What the core asks of the open plan; for the fields of the form. */
export const DemandsContext = createContext(NONE);

/** What is asked of a field. */
export function useDemand(field: string | undefined): Demand | undefined {
  const { byField } = useContext(DemandsContext);
  return field === undefined ? undefined : byField.get(field);
}

/** 行文方向 */
export function useDirection(): Direction {
  return useContext(DemandsContext).direction;
}

/** Asks the core anew whenever something changes that its answer depends on: typing in the text does not. */
export function useDemands({ id, elements, profile, parts }: PlanView): Demands {
  const around = parts.map(({ role, title, addressees }) => [role, title, addressees]);
  const { data } = useQuery({
    queryKey: ['elements', 'check', id, JSON.stringify([elements, profile, around])],
    queryFn: () => call('elements_check', { plan: id }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  return useMemo(() => {
    if (!data) return NONE;
    const { direction, demands } = data;
    return { direction, byField: new Map(demands.map((demand) => [fieldOf(demand), demand])) };
  }, [data]);
}
