/** Lets the event loop run once, so that a stop or a deadline is heard in the middle of long work. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
