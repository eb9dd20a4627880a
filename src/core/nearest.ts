/**
 * A word that nobody knows → the known word that was probably meant, in any case. For "did you mean" only: it answers
 * with nothing rather than with something far-fetched.
 */

/** Longer words are no typing mistakes of names of ours, and comparing costs the square of their length. */
const LONGEST = 60;
const MOST_EDITS = 3;

/** The first candidate fewest edits away: at most a third of the word's letters, and at most three; undefined otherwise. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined;
  let best: string | undefined;
  let fewest = Math.min(MOST_EDITS, Math.max(1, Math.floor(word.length / 3))) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= fewest) continue;
    const edits = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (edits < fewest && edits < candidate.length) [best, fewest] = [candidate, edits];
  }
  return best;
}

/**
 * Insertions, deletions and replacements (Levenshtein), plus swaps of neighbours (optimal string alignment), that
 * turn one sequence into the other. Quadratic: for words, not for content.
 */
export function editDistance<T>(a: ArrayLike<T>, b: ArrayLike<T>): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(replaced, above[j]! + 1, row[j - 1]! + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    [before, above] = [above, row];
  }
  return above[b.length]!;
}
