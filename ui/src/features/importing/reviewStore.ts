import { createStore } from 'zustand/vanilla';
import { call } from '../../ipc/call';
import { toCallError, type CallError } from '../../ipc/errors';
import type { DoubtReview } from '../../ipc/generated/DoubtReview';
import type { ImportView } from '../../ipc/generated/ImportView';
import type { LineReview } from '../../ipc/generated/LineReview';
import type { PlanSummary } from '../../ipc/generated/PlanSummary';
import type { RevisedReview } from '../../ipc/generated/RevisedReview';
import type { SourceReview } from '../../ipc/generated/SourceReview';
import type { Wish } from '../../ipc/generated/Wish';

/** Which side of tracked changes is read. */
export type Side = RevisedReview['read'];

/**
 * What the drafter wants of a source: wishes by line, the kinds of clean-up left out, a side of tracked changes, units
 * under one name and figures as indicators.
 */
export interface Wanted {
  wishes: ReadonlyMap<number, Wish>;
  without: readonly string[];
  revisions: Side;
  units: readonly string[];
  indicators: readonly string[];
}

/** A source under review. */
export interface ReviewSource extends Wanted {
  /** The import it came with, and its place there: files dropped later are an import of their own. */
  session: number;
  place: number;
  name: string;
  state: 'waiting' | 'reading' | 'read' | 'failed' | 'stopped';
  review: SourceReview | null;
  error: CallError | null;
  /** What was wanted before, the latest last. */
  past: readonly Wanted[];
  /** Documents that are not to be used, by their place in the source. */
  leftOut: ReadonlySet<number>;
}

/** What the review shows; nothing of it is in the library. */
export interface ReviewState {
  sources: readonly ReviewSource[];
  /** The source before the drafter's eyes. */
  current: number;
  /** The line before the drafter's eyes, and the row of the document beside it. */
  line: number | null;
  row: string | null;
  /** Whether something is being read anew or put into the library. */
  working: boolean;
  error: CallError | null;
  /** Whether there were more files than are taken at a time. */
  more: boolean;
}

const EMPTY: ReviewState = {
  sources: [],
  current: 0,
  line: null,
  row: null,
  working: false,
  error: null,
  more: false,
};

/** The review. */
export const reviewStore = createStore<ReviewState>(() => EMPTY);

const { getState, setState } = reviewStore;

const NOTHING_WANTED: Wanted = {
  wishes: new Map(),
  without: [],
  revisions: 'accept',
  units: [],
  indicators: [],
};

/** Adds the sources of an import; one that is read already comes with its review. */
export function addSources(view: ImportView, first?: SourceReview): void {
  const added = view.sources.map((name, place): ReviewSource => ({
    ...NOTHING_WANTED,
    session: view.session,
    place,
    name,
    state: place === 0 && first ? 'read' : 'waiting',
    review: place === 0 && first ? first : null,
    error: null,
    past: [],
    leftOut: new Set(),
  }));
  setState(({ sources, more }) => ({ sources: [...sources, ...added], more: more || view.more }));
}

/** Reads the sources that wait, one after another, until none waits. */
export async function readWaiting(): Promise<void> {
  if (getState().sources.some(({ state }) => state === 'reading')) return;
  for (;;) {
    const index = getState().sources.findIndex(({ state }) => state === 'waiting');
    const source = getState().sources[index];
    if (!source) return;
    update(index, { state: 'reading' });
    await ask(source, NOTHING_WANTED)
      .then((review) => update(index, { state: 'read', review }))
      .catch((thrown: unknown) => update(index, { state: 'failed', error: toCallError(thrown) }));
  }
}

/** Leaves the sources that still wait unread. */
export function stopReading(): void {
  setState(({ sources }) => ({
    sources: sources.map((source) =>
      source.state === 'waiting' ? { ...source, state: 'stopped' as const } : source,
    ),
  }));
}

function ask(source: Pick<ReviewSource, 'session' | 'place'>, wanted: Wanted): Promise<SourceReview> {
  const { session, place } = source;
  const { wishes, without, revisions, units, indicators } = wanted;
  return call('import_read', {
    session,
    source: place,
    wishes: [...wishes].map(([line, wish]) => ({ line, wish })),
    without: [...without],
    revisions,
    units: [...units],
    indicators: [...indicators],
  });
}

/** Reads the first source of an import that is not shown yet. */
export function readFirst(session: number): Promise<SourceReview> {
  return ask({ session, place: 0 }, NOTHING_WANTED);
}

function update(index: number, change: Partial<ReviewSource>): void {
  setState(({ sources }) => ({
    sources: sources.map((source, at) => (at === index ? { ...source, ...change } : source)),
  }));
}

async function revise(wanted: Wanted, past: readonly Wanted[]): Promise<void> {
  const { sources, current, working } = getState();
  const source = sources[current];
  if (!source || working) return;
  setState({ working: true, error: null });
  try {
    const review = await ask(source, wanted);
    update(current, { ...wanted, review, past });
    setState({ row: null });
  } catch (thrown) {
    setState({ error: toCallError(thrown) });
  } finally {
    setState({ working: false });
  }
}

/** Has lines read as the drafter wants them; `null` leaves them to the program again. */
export function wish(lines: readonly number[], what: Wish | null): Promise<void> {
  const source = currentSource();
  if (!source) return Promise.resolve();
  const wishes = new Map(source.wishes);
  for (const line of lines) {
    if (what) wishes.set(line, what);
    else wishes.delete(line);
  }
  return revise({ ...source, wishes }, [...source.past, source]);
}

/** Does a kind of clean-up, or leaves it out. */
export function switchCleanup(kind: string, on: boolean): Promise<void> {
  return switchOne('without', kind, !on);
}

/** Has a unit stand under one name everywhere, or under its names as written. */
export function switchUnit(name: string, on: boolean): Promise<void> {
  return switchOne('units', name, on);
}

/** Takes a figure as an indicator of its paragraph, or not. */
export function switchIndicator(key: string, on: boolean): Promise<void> {
  return switchOne('indicators', key, on);
}

function switchOne(list: 'without' | 'units' | 'indicators', name: string, on: boolean): Promise<void> {
  const source = currentSource();
  if (!source) return Promise.resolve();
  const others = source[list].filter((other) => other !== name);
  return revise({ ...source, [list]: on ? [...others, name] : others }, [...source.past, source]);
}

/** Reads another side of the tracked changes. Lines are counted anew, so that wishes for single ones are over. */
export function chooseSide(revisions: Side): Promise<void> {
  const source = currentSource();
  if (!source) return Promise.resolve();
  return revise({ ...source, wishes: new Map(), revisions }, [...source.past, source]);
}

/** Takes the last wish or switch back. */
export function takeBackWish(): Promise<void> {
  const source = currentSource();
  const before = source?.past.at(-1);
  return source && before ? revise(before, source.past.slice(0, -1)) : Promise.resolve();
}

/** Shows another source. */
export function showSource(current: number): void {
  setState({ current, line: null, row: null });
}

/** Has a document used, or not. */
export function tick(index: number, document: number, on: boolean): void {
  const leftOut = new Set(getState().sources[index]?.leftOut);
  if (on) leftOut.delete(document);
  else leftOut.add(document);
  update(index, { leftOut });
}

/** Puts a line before the drafter's eyes, or a row of the document with the line it comes from. */
export function select(line: number | null, row: string | null): void {
  setState({ line, row });
}

/** The source before the drafter's eyes. */
export function currentSource(): ReviewSource | undefined {
  const { sources, current } = getState();
  return sources[current];
}

/** The ids of the documents that will be used, by import. */
export function chosenDocuments(sources: readonly ReviewSource[]): Map<number, string[]> {
  const chosen = new Map<number, string[]>();
  for (const { session, review, leftOut } of sources) {
    const ids = (review?.documents ?? []).filter((_, index) => !leftOut.has(index)).map(({ plan }) => plan);
    if (ids.length > 0) chosen.set(session, [...(chosen.get(session) ?? []), ...ids]);
  }
  return chosen;
}

/** Puts what is ticked into the library and ends the review. Where that fails, the review stays as it is. */
export async function takeChosen(): Promise<PlanSummary[] | null> {
  setState({ working: true, error: null });
  const used: PlanSummary[] = [];
  try {
    for (const [session, documents] of chosenDocuments(getState().sources))
      used.push(...(await call('import_use', { session, documents })));
  } catch (thrown) {
    for (const { id } of used) await call('plan_trash', { plan: id });
    setState({ working: false, error: toCallError(thrown) });
    return null;
  }
  await endReview();
  return used;
}

/** Ends the review; what was not used is forgotten. */
export async function endReview(): Promise<void> {
  const sessions = new Set(getState().sources.map(({ session }) => session));
  setState(EMPTY, true);
  await Promise.all([...sessions].map((session) => call('import_cancel', { session })));
}

/** Whether nothing of a line stands in any document. */
export function isDropped({ pieces }: LineReview): boolean {
  return pieces.length > 0 && pieces.every(({ fate }) => fate === 'dropped');
}

/** Whether a doubt is what a reviser has done or said: nothing about it is unsure. */
export function isRemark({ confidence }: DoubtReview): boolean {
  return confidence === 1;
}
