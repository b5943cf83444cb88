/** After `compositionend` ProseMirror takes this long to have read the last of it. */
const COMPOSITION_END_MS = 40;

/** What has to wait while an input method is composing: the text must not change under its hands. */
export class AfterComposition {
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly composing: () => boolean) {}

  /** Does a job now, or after the composition. */
  settled(job: () => void) {
    if (this.composing()) this.waiting.push(job);
    else job();
  }

  /** A composition has ended: does this when all of it has been read, then what has waited. */
  ended(first: () => void) {
    setTimeout(() => {
      if (this.composing()) return;
      first();
      this.catchUp();
    }, COMPOSITION_END_MS);
  }

  /** Does soon what has waited, if anything has. */
  soon() {
    if (this.waiting.length > 0 && !this.composing()) queueMicrotask(() => this.catchUp());
  }

  forget() {
    this.waiting.length = 0;
  }

  private catchUp() {
    while (!this.composing()) {
      const job = this.waiting.shift();
      if (!job) return;
      job();
    }
  }
}
