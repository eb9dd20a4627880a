/**
 * One block of bzip2 data → the bytes that were sorted into it: Huffman codes, move-to-front ranks and zero runs, and
 * the Burrows-Wheeler transform, undone in that order. Every count and index is checked before it is used.
 */
import type { Bits } from './bits.js';

/** Symbols that one Huffman table decodes before the next selector counts. */
const GROUP = 50;
const LONGEST_CODE = 20;

/** @param most bytes that the block may hold. @throws RangeError for anything that is not a block. */
export function* blockSymbols(bits: Bits, most: number): Generator<number> {
  if (bits.read(1) !== 0) throw new RangeError('randomised blocks went out of use in 2000');
  const origin = bits.read(24);
  const alphabet = usedBytes(bits);
  const tables = readTables(bits, alphabet.length + 2);
  const { next, size } = unsort(readRanks(bits, alphabet, tables, most));
  if (origin >= size) throw new RangeError('the block begins outside of itself');
  for (let i = 0, at = next[origin]! >>> 8; i < size; i++) {
    const entry = next[at]!;
    yield entry & 0xff;
    at = entry >>> 8;
  }
}

/** Bytes that occur in the block, ascending: sixteen bits say which sixteenths of the alphabet have a map. */
function usedBytes(bits: Bits): number[] {
  const groups = bits.read(16);
  const used: number[] = [];
  for (let group = 0; group < 16; group++) {
    if (((groups >>> (15 - group)) & 1) === 0) continue;
    const map = bits.read(16);
    for (let i = 0; i < 16; i++) if (((map >>> (15 - i)) & 1) !== 0) used.push(16 * group + i);
  }
  if (used.length === 0) throw new RangeError('the block has no alphabet');
  return used;
}

/** A canonical Huffman code: for each length the last code, what to add to a code for its index, and the symbols. */
interface Table {
  last: Int32Array;
  shift: Int32Array;
  symbols: Uint16Array;
}

interface Tables {
  tables: Table[];
  selectors: Uint8Array;
}

function readTables(bits: Bits, symbolCount: number): Tables {
  const count = bits.read(3);
  if (count < 2 || count > 6) throw new RangeError('impossible number of tables');
  const selectors = new Uint8Array(bits.read(15));
  const order = [0, 1, 2, 3, 4, 5].slice(0, count);
  for (let i = 0; i < selectors.length; i++) {
    let rank = 0;
    while (bits.read(1) !== 0) if (++rank >= count) throw new RangeError('impossible selector');
    const [table] = order.splice(rank, 1);
    order.unshift(table!);
    selectors[i] = table!;
  }
  const tables = Array.from({ length: count }, () => tableOf(codeLengths(bits, symbolCount)));
  return { tables, selectors };
}

/** Lengths as differences: 0 ends a symbol, 10 is one more, 11 one less. */
function codeLengths(bits: Bits, symbolCount: number): Uint8Array {
  const lengths = new Uint8Array(symbolCount);
  let length = bits.read(5);
  for (let symbol = 0; symbol < symbolCount; symbol++) {
    while (bits.read(1) !== 0) {
      length += bits.read(1) === 0 ? 1 : -1;
      if (length < 1 || length > LONGEST_CODE) throw new RangeError('impossible code length');
    }
    if (length < 1 || length > LONGEST_CODE) throw new RangeError('impossible code length');
    lengths[symbol] = length;
  }
  return lengths;
}

function tableOf(lengths: Uint8Array): Table {
  const last = new Int32Array(LONGEST_CODE + 1).fill(-1);
  const shift = new Int32Array(LONGEST_CODE + 1);
  const symbols = new Uint16Array(lengths.length);
  let index = 0;
  for (let length = 1, code = 0; length <= LONGEST_CODE; length++, code <<= 1) {
    shift[length] = index - code;
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] !== length) continue;
      symbols[index++] = symbol;
      last[length] = code++;
    }
  }
  return { last, shift, symbols };
}

function readSymbol(bits: Bits, { last, shift, symbols }: Table): number {
  let code = 0;
  for (let length = 1; length <= LONGEST_CODE; length++) {
    code = (code << 1) | bits.read(1);
    if (code <= last[length]!) {
      const symbol = symbols[code + shift[length]!];
      if (symbol !== undefined) return symbol;
    }
  }
  throw new RangeError('no such code');
}

/** Symbols 0 and 1 are the digits of a run of the front byte (bijective base 2), the last ends the block, the others are ranks. */
function readRanks(
  bits: Bits,
  alphabet: readonly number[],
  { tables, selectors }: Tables,
  most: number,
): Uint8Array {
  const front = Uint8Array.from(alphabet);
  const end = alphabet.length + 1;
  const bytes = new Uint8Array(most);
  let size = 0;
  let run = 0;
  let digit = 1;
  for (let count = 0; ; count++) {
    const table = tables[selectors[Math.floor(count / GROUP)] ?? -1];
    if (table === undefined) throw new RangeError('the block has no end');
    const symbol = readSymbol(bits, table);
    if (symbol <= 1) {
      run += digit << symbol;
      digit <<= 1;
      if (run > most) throw new RangeError('the block is too long');
      continue;
    }
    if (size + run + 1 > most + (symbol === end ? 1 : 0)) throw new RangeError('the block is too long');
    bytes.fill(front[0]!, size, size + run);
    size += run;
    run = 0;
    digit = 1;
    if (symbol === end) return bytes.subarray(0, size);
    const byte = front[symbol - 1]!;
    front.copyWithin(1, 0, symbol - 1);
    front[0] = byte;
    bytes[size++] = byte;
  }
}

/** For each byte of the sorted column: the byte itself in the low eight bits, above them where the one after it stands. */
function unsort(sorted: Uint8Array): { next: Uint32Array; size: number } {
  const place = new Uint32Array(257);
  for (const byte of sorted) place[byte + 1]!++;
  for (let byte = 0; byte < 256; byte++) place[byte + 1]! += place[byte]!;
  const next = new Uint32Array(sorted.length);
  for (let i = 0; i < sorted.length; i++) next[place[sorted[i]!]!++]! |= i << 8;
  for (let i = 0; i < sorted.length; i++) next[i]! |= sorted[i]!;
  return { next, size: sorted.length };
}
