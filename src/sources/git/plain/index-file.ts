/**
 * The bytes of git's index → its entries and the folders whose tree it knows. Versions 2 and 3 for SHA-1, whole and
 * merged; whatever else an index can be (split, sparse, in conflict, with paths only meant to be added) is refused, for
 * git to read. Format: gitformat-index(5). Bytes stand in strings, one unit each: V8 compares those without a call.
 */

/** A folder whose tree is known: how many entries are in it, at any depth, and the tree's id in bytes. */
export interface KnownTree {
  count: number;
  id: string;
}

export interface IndexFile {
  count: number;
  path(entry: number): string;
  /** As in a tree: 0o100644 and the like. */
  mode(entry: number): number;
  id(entry: number): string;
  /** Low 32 bits of the device and the inode that the file had when git last looked at it; 0 where it did not. */
  device(entry: number): number;
  inode(entry: number): number;
  /** By folder with its last slash; '' is the top. */
  trees: ReadonlyMap<string, KnownTree>;
}

const ID_BYTES = 20;
const HEADER = 12;
/** Where an entry's fields lie, in bytes from its start. */
const DEVICE = 16;
const INODE = 20;
const MODE = 24;
const ID = 40;
const FLAGS = 60;
const PATH = 62;
/** In the flags: a second pair of bytes follows; the entry is one side of a conflict; the path's length, if shorter. */
const EXTENDED = 0x4000;
const STAGE = 0x3000;
const LENGTH = 0x0fff;
/** In the second pair: no content has been added yet. */
const INTENT_TO_ADD = 0x2000;

/** Undefined when this is no index of the plain kind. */
export function readIndex(bytes: Buffer): IndexFile | undefined {
  const text = bytes.toString('latin1');
  const version = number(text, 4);
  if (!text.startsWith('DIRC') || (version !== 2 && version !== 3)) return undefined;
  const count = number(text, 8);
  const starts: number[] = [];
  const ends: number[] = [];
  let at = HEADER;
  for (let i = 0; i < count; i++) {
    const flags = pair(text, at + FLAGS);
    const more = (flags & EXTENDED) === 0 ? 0 : 2;
    if ((flags & STAGE) !== 0 || (more > 0 && (pair(text, at + PATH) & INTENT_TO_ADD) !== 0))
      return undefined;
    const from = at + PATH + more;
    const end = (flags & LENGTH) < LENGTH ? from + (flags & LENGTH) : text.indexOf('\0', from);
    if (end <= from || text.charCodeAt(end) !== 0) return undefined;
    starts.push(at);
    ends.push(end);
    // Filled up with one to eight zeros.
    at += (end - at + 8) & ~7;
  }
  const known = findTrees(text, at, text.length - ID_BYTES);
  if (known === undefined) return undefined;
  let trees: Map<string, KnownTree> | undefined;
  const more = (entry: number) => ((pair(text, starts[entry]! + FLAGS) & EXTENDED) === 0 ? 0 : 2);
  return {
    count,
    path: (entry) => text.slice(starts[entry]! + PATH + more(entry), ends[entry]!),
    mode: (entry) => number(text, starts[entry]! + MODE),
    device: (entry) => number(text, starts[entry]! + DEVICE),
    inode: (entry) => number(text, starts[entry]! + INODE),
    id: (entry) => text.slice(starts[entry]! + ID, starts[entry]! + ID + ID_BYTES),
    get trees() {
      trees ??= readTrees(text, known.from, known.to);
      return trees;
    },
  };
}

/**
 * Where the known trees stand behind the entries; the rest may be passed over where its name begins with a capital.
 */
function findTrees(text: string, from: number, to: number): { from: number; to: number } | undefined {
  let trees = { from: to, to };
  let at = from;
  while (at + 8 <= to) {
    const name = text.slice(at, at + 4);
    const end = at + 8 + number(text, at + 4);
    if (!(name >= 'A' && name < '[') || end > to) return undefined;
    if (name === 'TREE') trees = { from: at + 8, to: end };
    at = end;
  }
  return at === to ? trees : undefined;
}

/** `<name>\0<entries> <folders>\n<id>` for each folder, before what is in it; no id where entries is -1: not known. */
function readTrees(text: string, from: number, to: number): Map<string, KnownTree> {
  const trees = new Map<string, KnownTree>();
  /** Folders that are not at their end, with how many folders they are still to hold. */
  const open: { path: string; left: number }[] = [];
  for (let at = from; at < to; ) {
    const nul = text.indexOf('\0', at);
    const space = text.indexOf(' ', nul);
    const line = text.indexOf('\n', space);
    const outer = open.at(-1);
    const path = outer === undefined ? '' : `${outer.path}${text.slice(at, nul)}/`;
    const count = Number(text.slice(nul + 1, space));
    const folders = Number(text.slice(space + 1, line));
    if (nul < 0 || space < 0 || line < 0 || !Number.isInteger(count) || !Number.isInteger(folders)) break;
    at = line + 1;
    if (count >= 0) {
      trees.set(path, { count, id: text.slice(at, at + ID_BYTES) });
      at += ID_BYTES;
    }
    if (outer !== undefined) outer.left--;
    open.push({ path, left: folders });
    while (open.at(-1)?.left === 0) open.pop();
  }
  return trees;
}

function number(text: string, at: number): number {
  return ((pair(text, at) << 16) | pair(text, at + 2)) >>> 0;
}

/** NaN behind the end counts as 0: no field that matters is then what it must be. */
function pair(text: string, at: number): number {
  return (text.charCodeAt(at) << 8) | text.charCodeAt(at + 1);
}
