/** How long each stage of a run took → the lines of `--timing`. */

/** @param stages in milliseconds, in their order; the first line is their sum unless `seconds` says otherwise. */
export function timing(stages: Readonly<Record<string, number>>, seconds?: number): string {
  const rows = Object.entries(stages).map(([stage, time]) => [stage, time / 1000] as const);
  const total = seconds ?? rows.reduce((sum, [, time]) => sum + time, 0);
  return [['time', total] as const, ...rows]
    .map(([name, time]) => `${name.padEnd(10)} ${time.toFixed(3)} s\n`)
    .join('');
}
