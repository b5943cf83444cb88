import type { AppError } from './generated/AppError';

/** An error as the core tells it: what happened, what was kept, and what to do. */
export class CallError extends Error {
  readonly code: AppError['code'];
  readonly hint: string | null;

  constructor({ code, message, hint }: AppError) {
    super(message);
    this.name = 'CallError';
    this.code = code;
    this.hint = hint;
  }
}

/** Whether a payload has the shape of the core's error. */
export function isAppError(value: unknown): value is AppError {
  return typeof value === 'object' && value !== null && 'code' in value && 'message' in value;
}

/** Whatever was thrown, as a `CallError`. What is not the core's own error counts as `internal`. */
export function toCallError(thrown: unknown): CallError {
  if (thrown instanceof CallError) return thrown;
  if (isAppError(thrown)) return new CallError(thrown);
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new CallError({ code: 'internal', message, hint: null });
}
