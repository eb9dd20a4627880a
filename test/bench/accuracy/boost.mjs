/**
 * Rows with labels and weights → boosted decision trees (logistic loss, histogram splits). Plain JavaScript, no
 * randomness: the same rows give the same trees. Method: Friedman, "Greedy function approximation: a gradient boosting
 * machine", 2001, with the second-order leaf values of XGBoost (Chen and Guestrin, 2016).
 */

const BINS = 48;

/** @param rows Float64Array per row; @param options { trees, depth, rate, least, ridge } */
export function boost(rows, labels, weights, options) {
  const width = rows[0].length;
  const borders = Array.from({ length: width }, (_, f) => bordersOf(rows, f));
  const bins = Array.from({ length: width }, (_, f) =>
    Uint8Array.from(rows, (row) => binOf(borders[f], row[f])),
  );
  const total = weights.reduce((a, b) => a + b, 0);
  const positive = labels.reduce((sum, label, i) => sum + (label === 1 ? weights[i] : 0), 0);
  const bias = Math.log(positive / (total - positive));
  const scores = new Float64Array(rows.length).fill(bias);
  const trees = [];
  for (let t = 0; t < options.trees; t++) {
    const gradient = new Float64Array(rows.length);
    const hessian = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i++) {
      const p = 1 / (1 + Math.exp(-scores[i]));
      gradient[i] = (labels[i] - p) * weights[i];
      hessian[i] = Math.max(1e-6, p * (1 - p)) * weights[i];
    }
    const all = Uint32Array.from(rows, (_, i) => i);
    const tree = grow(all, { bins, borders, gradient, hessian, scores, options }, options.depth);
    trees.push(tree);
  }
  return { bias, trees };
}

/** Log-odds of a row. */
export function predict(model, row) {
  let sum = model.bias;
  for (let node of model.trees) {
    while (node.feature >= 0) node = row[node.feature] <= node.threshold ? node.left : node.right;
    sum += node.value;
  }
  return sum;
}

/** Flat numbers of all trees, four per node, in the order scorer/model.ts walks them. */
export function flatten(model) {
  const out = [];
  const put = (node) => {
    const at = out.length;
    out.push(node.feature, node.feature < 0 ? 0 : round(node.threshold), 0, round(node.value));
    if (node.feature < 0) return;
    put(node.left);
    out[at + 2] = out.length / 4;
    put(node.right);
  };
  for (const tree of model.trees) put(tree);
  return out;
}

function grow(indices, data, depth) {
  const { gradient, hessian, options } = data;
  const [g, h] = sums(indices, gradient, hessian);
  const value = (options.rate * g) / (h + options.ridge);
  const split = depth > 0 ? bestSplit(indices, data, g, h) : undefined;
  if (split === undefined) {
    for (const i of indices) data.scores[i] += value;
    return { feature: -1, value };
  }
  const bin = data.bins[split.feature];
  const left = indices.filter((i) => bin[i] <= split.bin);
  const right = indices.filter((i) => bin[i] > split.bin);
  return {
    feature: split.feature,
    threshold: data.borders[split.feature][split.bin],
    value,
    left: grow(left, data, depth - 1),
    right: grow(right, data, depth - 1),
  };
}

function bestSplit(indices, { bins, borders, gradient, hessian, options }, g, h) {
  const gain = (a, b) => (a * a) / (b + options.ridge);
  let best;
  for (let feature = 0; feature < bins.length; feature++) {
    const count = borders[feature].length + 1;
    if (count < 2) continue;
    const gs = new Float64Array(count);
    const hs = new Float64Array(count);
    for (const i of indices) {
      gs[bins[feature][i]] += gradient[i];
      hs[bins[feature][i]] += hessian[i];
    }
    let [gl, hl] = [0, 0];
    for (let bin = 0; bin < count - 1; bin++) {
      gl += gs[bin];
      hl += hs[bin];
      if (hl < options.least || h - hl < options.least) continue;
      const won = gain(gl, hl) + gain(g - gl, h - hl) - gain(g, h);
      if (won > options.gain && (best === undefined || won > best.won)) best = { won, feature, bin };
    }
  }
  return best;
}

function sums(indices, gradient, hessian) {
  let [g, h] = [0, 0];
  for (const i of indices) {
    g += gradient[i];
    h += hessian[i];
  }
  return [g, h];
}

/** Upper borders of the bins but the last: quantiles of the distinct values. */
function bordersOf(rows, feature) {
  const values = [...new Set(rows.map((row) => row[feature]))].sort((a, b) => a - b);
  if (values.length <= BINS) return values.slice(0, -1).map((value, i) => round((value + values[i + 1]) / 2));
  const sorted = rows.map((row) => row[feature]).sort((a, b) => a - b);
  const borders = new Set();
  for (let i = 1; i < BINS; i++) borders.add(round(sorted[Math.floor((i * sorted.length) / BINS)]));
  return [...borders];
}

function binOf(borders, value) {
  let low = 0;
  let high = borders.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= borders[middle]) high = middle;
    else low = middle + 1;
  }
  return low;
}

function round(value) {
  return Math.round(value * 1e4) / 1e4;
}
