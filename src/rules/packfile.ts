/**
 * A compiled pack ↔ two files: its columns of numbers as they lie in memory, and its rules as one JSON text a line, of
 * which only the ones that are asked for are parsed. The files are as trusted as the program beside them.
 */
import type { Column } from '../core/columns.js';
import { RuleList } from '../engine/rulelist.js';
import type { Around, CompiledPack } from '../engine/ruleset.js';

/** What stands before the columns, as JSON: the little that is not a column. */
interface Head {
  digest: string;
  anchors: number;
  longest: number;
  arounds: readonly Around[];
  /** Of how many anchors there are tables; undefined = there are none. */
  tabled?: number | undefined;
  /** Length of each column, in elements. */
  lengths: number[];
}

/** Says that a file is ours and in this machine's byte order: read the wrong way round it is another number. */
const MARK = 0x53544e31;

export function packBytes(pack: CompiledPack): { columns: Buffer; lines: Buffer } {
  const { digest, rules, anchors, forms, words, beside, tables } = pack;
  const lines = [...rules].map((rule) => Buffer.from(`${JSON.stringify(rule)}\n`));
  let end = 0;
  const columns: Column[] = [
    Int32Array.from(lines, (line) => (end += line.length)),
    rules.traits,
    Buffer.from(rules.ids.map((id) => `${id}\n`).join('')),
    ...[
      anchors.text,
      anchors.ends,
      anchors.fold,
      anchors.uses,
      anchors.useEnds,
      anchors.look,
      anchors.around,
    ],
    ...[anchors.sequels.of, anchors.sequels.parts, anchors.sequels.masks],
    ...[forms.spans, forms.kinds, forms.rules, forms.ends],
    ...[words.text, words.ends, words.rules, words.starts],
    ...[beside.names, beside.forms, beside.ends],
    ...(tables ? [tables.first, tables.second, tables.buckets, tables.tags, tables.entries] : []),
  ];
  const { arounds, longest, length } = anchors;
  const lengths = columns.map((column) => column.length);
  const head: Head = { digest, anchors: length, longest, arounds, tabled: tables?.anchors, lengths };
  const text = aligned(Buffer.from(JSON.stringify(head)), ' ');
  const parts = columns.map((c) => aligned(Buffer.from(c.buffer, c.byteOffset, c.byteLength), '\0'));
  const mark = Buffer.from(Int32Array.of(MARK, text.length).buffer);
  return { columns: Buffer.concat([mark, text, ...parts]), lines: Buffer.concat(lines) };
}

/** Filled up to a multiple of the largest element's size. */
function aligned(bytes: Buffer, fill: string): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3, fill)]);
}

/**
 * The pack that `packBytes` wrote, standing on the bytes given: they must begin at a multiple of 4 of their buffer.
 * @param readLine the bytes from and to which a rule's line stands, asked for when the rule first is → the line.
 * @returns undefined when the bytes come from another kind of machine.
 */
export function packFrom(
  bytes: Buffer,
  readLine: (from: number, to: number) => string,
): CompiledPack | undefined {
  if (new Int32Array(bytes.buffer, bytes.byteOffset, 1)[0] !== MARK) return undefined;
  const size = new Int32Array(bytes.buffer, bytes.byteOffset + 4, 1)[0]!;
  const head: Head = JSON.parse(bytes.toString('utf8', 8, 8 + size));
  const { digest, anchors: length, longest, arounds, tabled } = head;
  // In the order in which they were written.
  const { u8, i8, u16, i32 } = columnReader(bytes, 8 + size, head.lengths);
  const lineEnds = i32();
  const [traits, ids] = [u8(), u8()];
  const rules = new RuleList(
    traits,
    () => Buffer.from(ids.buffer, ids.byteOffset, ids.length).toString().split('\n').slice(0, -1),
    (index) => JSON.parse(readLine(index === 0 ? 0 : lineEnds[index - 1]!, lineEnds[index]!)),
  );
  const anchors = {
    ...{ text: u8(), ends: i32(), fold: u8(), uses: i32(), useEnds: i32(), look: i8(), around: i32() },
    ...{ sequels: { of: i32(), parts: i32(), masks: u8() }, arounds, longest, length },
  };
  const forms = { spans: i32(), kinds: u8(), rules: i32(), ends: i32() };
  const words = { text: u8(), ends: i32(), rules: i32(), starts: i32() };
  const beside = { names: u8(), forms: i32(), ends: i32() };
  if (tabled === undefined) return { digest, rules, anchors, forms, words, beside };
  const tables = {
    ...{ first: i32(), second: i32(), buckets: i32(), tags: u16(), entries: i32() },
    anchors: tabled,
  };
  return { digest, rules, anchors, forms, words, beside, tables };
}

/** Functions that give one column after another. */
function columnReader({ buffer, byteOffset }: Buffer, from: number, lengths: readonly number[]) {
  let [at, next] = [byteOffset + from, 0];
  const take = (size: number): [number, number] => {
    const length = lengths[next++]!;
    const place = at;
    at += (length * size + 3) & ~3;
    return [place, length];
  };
  return {
    u8: () => new Uint8Array(buffer, ...take(1)),
    i8: () => new Int8Array(buffer, ...take(1)),
    u16: () => new Uint16Array(buffer, ...take(2)),
    i32: () => new Int32Array(buffer, ...take(4)),
  };
}
