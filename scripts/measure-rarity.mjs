// Folders of source code → the pair table in src/engine/rarity.ts. Run by hand when the table is to be made anew:
//   node scripts/measure-rarity.mjs DIR… > table.txt
// The table only decides which four bytes of an anchor the prefilter looks for; a worse table costs speed, never a finding.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SYMBOLS = 'abcdefghijklmnopqrstuvwxyz0123456789 _-./:="\'(),;<>';
const index = new Uint8Array(256).fill(SYMBOLS.length);
for (let byte = 0; byte < 256; byte++) {
  const folded = byte === 10 || byte === 9 || byte === 13 ? ' ' : String.fromCharCode(byte).toLowerCase();
  const at = SYMBOLS.indexOf(folded);
  if (at >= 0) index[byte] = at;
}
const size = SYMBOLS.length + 1;
const pairs = new Float64Array(size * size).fill(0.5);
let total = 0;
function walk(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (stat.isDirectory()) {
    for (const name of readdirSync(path)) walk(join(path, name));
    return;
  }
  if (!stat.isFile() || stat.size > 200_000) return;
  const bytes = readFileSync(path);
  if (bytes.subarray(0, 8000).includes(0)) return;
  for (let i = 1; i < bytes.length; i++) pairs[index[bytes[i - 1]] * size + index[bytes[i]]]++;
  total += bytes.length;
}
for (const folder of process.argv.slice(2)) walk(folder);
let out = '';
for (let i = 0; i < size; i++) {
  let row = '';
  // Bits of surprise, 0 to 35 in one base-36 digit (half bits).
  for (let j = 0; j < size; j++)
    row += Math.min(35, Math.round(-Math.log2(pairs[i * size + j] / total) * 1.5)).toString(36);
  out += `  '${row}',\n`;
}
process.stdout.write(out);
process.stderr.write(`${total} bytes\n`);

// The same folders → the commonest four-byte windows, folded, grouped by how many bits of surprise they carry.
const windows = new Map();
function count(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (stat.isDirectory()) {
    for (const name of readdirSync(path)) count(join(path, name));
    return;
  }
  if (!stat.isFile() || stat.size > 200_000) return;
  const bytes = readFileSync(path);
  if (bytes.subarray(0, 8000).includes(0)) return;
  for (let i = 0; i + 4 <= bytes.length; i += 7) {
    const gram = (bytes.readUInt32LE(i) | 0x20202020) >>> 0;
    windows.set(gram, (windows.get(gram) ?? 0) + 1);
  }
}
for (const folder of process.argv.slice(2)) count(folder);
const seen = [...windows.values()].reduce((a, b) => a + b, 0);
const groups = new Map();
const buffer = Buffer.alloc(4);
for (const [gram, n] of [...windows].sort((a, b) => b[1] - a[1]).slice(0, 1500)) {
  buffer.writeUInt32LE(gram);
  const text = buffer.toString('latin1');
  if (!/^[a-z0-9:/. -]{4}$/.test(text)) continue;
  const bits = Math.round(-Math.log2(n / seen));
  groups.set(bits, (groups.get(bits) ?? '') + text);
}
for (const [bits, text] of [...groups].sort((a, b) => a[0] - b[0]))
  process.stdout.write(`  [${bits}, ${JSON.stringify(text)}],\n`);
