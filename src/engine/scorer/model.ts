/**
 * Features → how likely the value is a secret. Boosted decision trees, trained by test/bench/accuracy/train.mjs and
 * kept as data; every node knows its mean, so that the features which moved the answer can be named.
 */
import { BIAS, NODES } from './model-data.js';

/** Numbers per node: feature (-1 in leaves), threshold, index of the right child, mean of the node. The left child follows. */
const STRIDE = 4;
const ROOTS = rootsOf(NODES);

/** Log-odds of the row; 0 is the default threshold. */
export function logOdds(row: Float64Array): number {
  let sum = BIAS;
  for (const root of ROOTS) sum += NODES[leafOf(row, root) + 3]!;
  return sum;
}

/** What each feature added to the log-odds, into `out` (as long as the row). */
export function contributions(row: Float64Array, out: Float64Array): void {
  out.fill(0);
  for (const root of ROOTS) {
    let node = root;
    while (NODES[node]! >= 0) {
      const feature = NODES[node]!;
      const next = childOf(row, node);
      out[feature]! += NODES[next + 3]! - NODES[node + 3]!;
      node = next;
    }
  }
}

function leafOf(row: Float64Array, root: number): number {
  let node = root;
  while (NODES[node]! >= 0) node = childOf(row, node);
  return node;
}

function childOf(row: Float64Array, node: number): number {
  return row[NODES[node]!]! <= NODES[node + 1]! ? node + STRIDE : NODES[node + 2]! * STRIDE;
}

/** Trees stand one behind the other; a tree ends where all its branches have. */
function rootsOf(nodes: Float64Array): number[] {
  const roots: number[] = [];
  for (let at = 0; at < nodes.length; ) {
    roots.push(at);
    for (let open = 1; open > 0; at += STRIDE) open += nodes[at]! >= 0 ? 1 : -1;
  }
  return roots;
}
