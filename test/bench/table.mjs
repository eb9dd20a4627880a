/** Medians of a section → a table, ratios and bars as text. */
const megabytes = (bytes) => (bytes === undefined ? '-' : `${Math.round(bytes / 2 ** 20)} MB`);
const seconds = (value) => `${value.toFixed(value < 1 ? 3 : 2)} s`;

/** One row per case; findings stand beside each time. */
export function table(title, results) {
  const rows = [...results].map(([name, r]) => [
    name,
    seconds(r.wall),
    seconds(r.cpu),
    megabytes(r.rss),
    r.found ?? '-',
  ]);
  const all = [['', 'wall', 'cpu', 'peak memory', 'findings'], ...rows].map((row) => row.map(String));
  const widths = all[0].map((_, i) => Math.max(...all.map((row) => row[i].length)));
  const lines = all.map(
    (row) =>
      `  ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ')}`,
  );
  console.log(`\n${title}\n${lines.join('\n')}`);
}

/** Collects what was measured against a bar, prints it, and knows whether it holds. */
export class Bars {
  /** @param slack how many times a bar may be missed before the run fails; a shared machine is not a laboratory. */
  constructor(slack) {
    this.slack = slack;
    this.failed = 0;
    this.missed = 0;
  }

  atMost(what, value, bar) {
    this.#tell(what, value, bar, 'at most', value <= bar, value <= bar * this.slack);
  }

  atLeast(what, value, bar) {
    this.#tell(what, value, bar, 'at least', value >= bar, value >= bar / this.slack);
  }

  #tell(what, value, bar, word, holds, bearable) {
    if (!holds) this.missed++;
    if (!bearable) this.failed++;
    console.log(
      `  ${holds ? 'ok    ' : bearable ? 'MISSED' : 'FAILED'} ${what}: ${value.toFixed(2)} (${word} ${bar})`,
    );
  }
}
