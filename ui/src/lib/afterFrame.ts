/** The longest that a frame is waited for: a window that nobody sees draws none. */
const NO_FRAME_MS = 50;

/** Does a job when the frame that is being made has been painted, so that it does not hold it up. */
export function afterFrame(job: () => void): void {
  let done = false;
  const once = () => {
    if (!done) job();
    done = true;
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, NO_FRAME_MS);
}
