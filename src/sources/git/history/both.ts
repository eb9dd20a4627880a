/** Works side by side → one that ends when all have, and fails with the first of them. */

/** When one work fails, the others are stopped and waited for. */
export async function both(
  signal: AbortSignal,
  ...works: ((until: AbortSignal) => Promise<unknown>)[]
): Promise<void> {
  const stop = new AbortController();
  const until = AbortSignal.any([signal, stop.signal]);
  await Promise.allSettled(
    works.map((work) =>
      work(until).catch((error: unknown) => {
        stop.abort(error);
        throw error;
      }),
    ),
  );
  signal.throwIfAborted();
  if (stop.signal.aborted) throw stop.signal.reason;
}
