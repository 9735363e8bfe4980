/** Runs the work piece by piece whenever the window has nothing else to do. Returns the function that ends it. */
export function whileIdle(work: Iterator<unknown>): () => void {
  let handle: number | undefined;
  const run = (deadline: IdleDeadline): void => {
    do {
      if (work.next().done) {
        handle = undefined;
        return;
      }
    } while (deadline.timeRemaining() > 4);
    handle = requestIdleCallback(run);
  };
  handle = requestIdleCallback(run);
  return () => {
    if (handle !== undefined) cancelIdleCallback(handle);
  };
}
