/** Gives a function that runs what it is given, and nothing while that is at work: a second press is no second wish. */
export function oneAtATime(): (run: () => Promise<unknown>) => Promise<void> {
  let isAtWork = false;
  return async (run) => {
    if (isAtWork) return;
    isAtWork = true;
    try {
      await run();
    } finally {
      isAtWork = false;
    }
  };
}
