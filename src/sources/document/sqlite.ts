/**
 * A SQLite database → its tables as lines of text, `table[row].column = value`, so that a value stands alone, whole, and
 * beside its name, which pages do not do. The only use of SQLite's own WebAssembly build; the database is opened in
 * memory and read-only. Views and virtual tables are not read: they show or index what tables hold.
 */
import { ArchiveProblem } from '../archive/problem.js';
import type { Part } from './part.js';

/** What is used of the package; its own types need a browser's. */
interface Sqlite {
  /** Where its messages go, which quote the database. */
  config: Record<'error' | 'warn' | 'log' | 'debug', () => void>;
  oo1: { DB: new (name: string) => Database };
  wasm: { allocFromTypedArray(bytes: Uint8Array): number };
  capi: {
    sqlite3_deserialize(
      db: number,
      schema: string,
      at: number,
      size: number,
      room: number,
      flags: number,
    ): number;
    SQLITE_DESERIALIZE_FREEONCLOSE: number;
    SQLITE_DESERIALIZE_READONLY: number;
  };
}
interface Database {
  pointer: number;
  checkRc(code: number): void;
  exec(sql: string): void;
  prepare(sql: string): Statement;
  selectArrays(sql: string): unknown[][];
  close(): void;
}
interface Statement {
  columnCount: number;
  step(): boolean;
  get(column: number): unknown;
  getColumnName(column: number): string;
  finalize(): void;
}

/** Bytes of text handed over at once. */
const BLOCK = 256 << 10;
/** Where the header says how the file is written; 2 is a write-ahead log, which a database in memory cannot have. */
const WRITE_VERSION = 18;
const READ_VERSION = 19;
/** Where the header says how text is encoded: 1 is UTF-8, and SQLite's WebAssembly build knows no other. */
const ENCODING = 59;

let loading: Promise<Sqlite> | undefined;

/** @throws ArchiveProblem when the database is broken, or there is nothing to read it with. */
export async function* sqliteParts(bytes: Uint8Array): AsyncGenerator<Part> {
  if (bytes[ENCODING]! > 1)
    throw new ArchiveProblem('archive-unsupported', 'Databases whose text is UTF-16 cannot be read.');
  loading ??= load();
  const sqlite = await loading;
  let database: Database | undefined;
  try {
    database = openInMemory(sqlite, bytes);
    yield* contentOf(database);
  } catch (error) {
    if (error instanceof ArchiveProblem) throw error;
    throw new ArchiveProblem('archive-broken', 'The database is broken or cut short.');
  } finally {
    database?.close();
  }
}

async function load(): Promise<Sqlite> {
  try {
    const { default: init } = (await import('@sqlite.org/sqlite-wasm')) as unknown as {
      default(options: object): Promise<Sqlite>;
    };
    const silent = () => undefined;
    const sqlite = await init({ print: silent, printErr: silent });
    Object.assign(sqlite.config, { error: silent, warn: silent, log: silent, debug: silent });
    return sqlite;
  } catch {
    throw new ArchiveProblem(
      'archive-unsupported',
      'SQLite databases need the optional package @sqlite.org/sqlite-wasm.',
    );
  }
}

function openInMemory({ oo1, wasm, capi }: Sqlite, bytes: Uint8Array): Database {
  const database = new oo1.DB(':memory:');
  bytes[WRITE_VERSION] = bytes[READ_VERSION] = 1;
  const at = wasm.allocFromTypedArray(bytes);
  const flags = capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_READONLY;
  database.checkRc(capi.sqlite3_deserialize(database.pointer, 'main', at, bytes.length, bytes.length, flags));
  // The schema is the file's, and so is not to be trusted.
  database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON');
  return database;
}

function* contentOf(database: Database): Generator<Part> {
  const schema = database.selectArrays('SELECT type, name, sql FROM sqlite_schema');
  yield part('(schema)', schema.map(([, , sql]) => (typeof sql === 'string' ? `${sql};\n` : '')).join(''));
  for (const [type, name, sql] of schema) {
    if (type !== 'table' || typeof name !== 'string' || /^CREATE VIRTUAL/i.test(String(sql))) continue;
    yield* rowsOf(database, name);
  }
}

function* rowsOf(database: Database, table: string): Generator<Part> {
  const statement = selectAll(database, table);
  let block: Buffer[] = [];
  let size = 0;
  try {
    const columns = Array.from({ length: statement.columnCount - 1 }, (_, i) =>
      statement.getColumnName(i + 1),
    );
    const pairing = pairOf(columns);
    for (let row = 1; statement.step(); row++) {
      const values = columns.map((_, i) => bytesOf(statement.get(i + 1)));
      const place = `${table}[${statement.get(0) ?? row}]`;
      for (const line of rowLines(place, columns, values, pairing)) {
        block.push(line);
        size += line.length;
      }
      if (size < BLOCK) continue;
      yield { name: table, bytes: Buffer.concat(block), more: true };
      block = [];
      size = 0;
    }
    yield { name: table, bytes: Buffer.concat(block) };
  } finally {
    statement.finalize();
  }
}

/** All rows, with their id first where the table has one. */
function selectAll(database: Database, table: string): Statement {
  const name = `"${table.replaceAll('"', '""')}"`;
  try {
    return database.prepare(`SELECT _rowid_, * FROM ${name}`);
  } catch {
    return database.prepare(`SELECT NULL, * FROM ${name}`);
  }
}

/** In tables of settings one column names what another one holds. */
function pairOf(columns: readonly string[]): { name: number; value: number } | undefined {
  const name = columns.findIndex((column) => /(?:^|_)(?:name|key|setting|option|variable)$/i.test(column));
  const value = columns.findIndex((column) => /(?:^|_)(?:value|val|content|data)$/i.test(column));
  return name >= 0 && value >= 0 ? { name, value } : undefined;
}

function* rowLines(
  place: string,
  columns: readonly string[],
  values: readonly (Buffer | undefined)[],
  pairing: ReturnType<typeof pairOf>,
): Generator<Buffer> {
  const name = pairing && values[pairing.name]?.toString();
  for (const [i, value] of values.entries()) {
    if (value === undefined) continue;
    const key = pairing?.value === i && name !== undefined && /^[\w.:-]+$/.test(name) ? name : columns[i]!;
    yield Buffer.concat([Buffer.from(`${place}.${key} = `), value, NEWLINE]);
  }
}

const NEWLINE = Buffer.from('\n');

/** Texts and blobs; numbers hide nothing. */
function bytesOf(value: unknown): Buffer | undefined {
  if (typeof value === 'string') return Buffer.from(value);
  return value instanceof Uint8Array
    ? Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    : undefined;
}

function part(name: string, text: string): Part {
  return { name, bytes: Buffer.from(text) };
}
