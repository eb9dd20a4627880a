/**
 * Features → how likely the value is a secret. Boosted decision trees, trained by test/bench/accuracy/train.mjs and
 * kept as data; every node knows its mean, so that the features which moved the answer can be named.
 */
import { BIAS, NODES } from './model-data.js';

/** Numbers per node in the data: feature (-1 in leaves), threshold, index of the right child, mean. The left child follows its parent. */
const STRIDE = 4;
const COUNT = NODES.length / STRIDE;
const FEATURE = Int32Array.from({ length: COUNT }, (_, i) => NODES[i * STRIDE]!);
const THRESHOLD = Float64Array.from({ length: COUNT }, (_, i) => NODES[i * STRIDE + 1]!);
const RIGHT = Int32Array.from({ length: COUNT }, (_, i) => NODES[i * STRIDE + 2]!);
const MEAN = Float64Array.from({ length: COUNT }, (_, i) => NODES[i * STRIDE + 3]!);
const ROOTS = rootsOf();

/** Log-odds of the row; 0 is the default threshold. */
export function logOdds(row: Float64Array): number {
  let sum = BIAS;
  for (let i = 0; i < ROOTS.length; i++) {
    let node = ROOTS[i]!;
    while (FEATURE[node]! >= 0) node = childOf(row, node);
    sum += MEAN[node]!;
  }
  return sum;
}

/** What each feature added to the log-odds, into `out` (as long as the row). */
export function contributions(row: Float64Array, out: Float64Array): void {
  out.fill(0);
  for (const root of ROOTS) {
    let node = root;
    while (FEATURE[node]! >= 0) {
      const next = childOf(row, node);
      out[FEATURE[node]!]! += MEAN[next]! - MEAN[node]!;
      node = next;
    }
  }
}

function childOf(row: Float64Array, node: number): number {
  return row[FEATURE[node]!]! <= THRESHOLD[node]! ? node + 1 : RIGHT[node]!;
}

/** Trees stand one behind the other; a tree ends where all its branches have. */
function rootsOf(): Int32Array {
  const roots: number[] = [];
  for (let at = 0; at < COUNT; ) {
    roots.push(at);
    for (let open = 1; open > 0; at++) open += FEATURE[at]! >= 0 ? 1 : -1;
  }
  return Int32Array.from(roots);
}
