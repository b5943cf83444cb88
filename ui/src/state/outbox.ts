import { toCallError, type CallError } from '../ipc/errors';
import type { Change } from '../ipc/generated/Change';
import type { Changed } from '../ipc/generated/Changed';
import type { PlanView } from '../ipc/generated/PlanView';
import type { ReferenceView } from '../ipc/generated/ReferenceView';
import { afterFrame } from '../lib/afterFrame';

/** A change that the text has to say. */
export interface Outgoing {
  change: Change;
  /** Whether it continues the typing before it. */
  joinsTyping: boolean;
  /** Called when the core has it. */
  acknowledged(): void;
}

/** The editor as the outbox sees it. */
export interface TextSource {
  /**
   * What the core does not know yet, against what it last acknowledged; null where it knows all, and while an input
   * method is composing.
   */
  next(): Outgoing | null;
  /** Whether an input method is composing. */
  composing(): boolean;
  /** Shows another plan. */
  load(view: PlanView): void;
  /**
   * Takes over what the core made of the plan, keeping the caret and what was typed since; with `follow` the caret
   * goes to what changed.
   */
  adopt(view: PlanView, follow?: boolean): void;
  /** Has references say what the core now says that they say. */
  renew(references: readonly ReferenceView[]): void;
  /** Takes over a title that was changed outside the text. */
  adoptTitle(part: string, title: string): void;
}

/** What the outbox needs. */
interface Wiring {
  source(): TextSource | null;
  send(change: Change, joinsTyping: boolean): Promise<Changed>;
  /** Asks for the whole plan and has the source adopt it. */
  reload(): Promise<void>;
  state(saving: 'saved' | 'waiting' | 'saving' | 'error', error: CallError | null): void;
}

/** Typing is sent when the keys rest this long … */
const PAUSE_MS = 200;
/** … and after this long even if they do not. */
const AT_MOST_MS = 500;
/** How things stand is told when it has stood so this long: the window does not flicker with every word. */
const CALM_MS = 300;
/** After a failure: the first and the longest wait before the next try. */
const RETRY_MS = { first: 2_000, longest: 30_000 };

/** Sends the text's changes in order, one request at a time. */
export function createOutbox({ source, send, reload, state }: Wiring) {
  let chain: Promise<unknown> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let touchedAt: number | null = null;
  let retryAfter = RETRY_MS.first;
  let calm: ReturnType<typeof setTimeout> | undefined;

  /** Runs one job after another. */
  function inTurn<T>(job: () => Promise<T>): Promise<T> {
    const done = chain.then(job);
    chain = done.catch(() => undefined);
    return done;
  }

  function arm(wait: number) {
    clearTimeout(timer);
    timer = setTimeout(() => afterFrame(flushTyping), wait);
  }

  function flushTyping() {
    if (source()?.composing()) return;
    flushQuietly();
  }

  /** What cannot be sent is told by the state, and tried again. */
  function flushQuietly() {
    void flush().catch(() => undefined);
  }

  const isTouched = () => touchedAt !== null;

  /** Tells at once that something waits or failed, and of the rest when it lasts. */
  function tell(saving: 'waiting' | 'saving' | 'saved') {
    clearTimeout(calm);
    if (saving === 'waiting') state(saving, null);
    else calm = setTimeout(() => state(saving, null), CALM_MS);
  }

  function tellIfSaved() {
    if (!isTouched() && !source()?.composing()) tell('saved');
  }

  function touched(urgent: boolean) {
    const now = Date.now();
    touchedAt ??= now;
    tell('waiting');
    if (urgent) afterFrame(flushQuietly);
    else arm(Math.max(0, Math.min(PAUSE_MS, touchedAt + AT_MOST_MS - now)));
  }

  function flush(): Promise<void> {
    return inTurn(sendAll);
  }

  async function sendAll(): Promise<void> {
    clearTimeout(timer);
    touchedAt = null;
    let reloads = 0;
    try {
      for (let outgoing = source()?.next(); outgoing; outgoing = source()?.next()) {
        tell('saving');
        try {
          const changed = await send(outgoing.change, outgoing.joinsTyping);
          outgoing.acknowledged();
          if (changed.view) source()?.adopt(changed.view);
          else source()?.renew(changed.references);
        } catch (error) {
          if (toCallError(error).code !== 'stale' || ++reloads > 3) throw error;
          await reload();
        }
      }
      retryAfter = RETRY_MS.first;
      tellIfSaved();
    } catch (error) {
      clearTimeout(calm);
      state('error', toCallError(error));
      arm(retryAfter);
      retryAfter = Math.min(retryAfter * 2, RETRY_MS.longest);
      throw toCallError(error);
    }
  }

  return {
    touched,
    flush,
    /** Runs a job when all text is sent and nothing else is under way. */
    alone<T>(job: () => Promise<T>): Promise<T> {
      tell('waiting');
      return inTurn(async () => {
        await sendAll();
        tell('saving');
        return job().finally(tellIfSaved);
      });
    },
    /** The same for a job that saves nothing. */
    settled<T>(job: () => Promise<T>): Promise<T> {
      return inTurn(async () => {
        await sendAll();
        return job();
      });
    },
  };
}
