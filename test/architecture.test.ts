import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The table of docs/architecture.md, "The rooms". `(top)` are the files that stand in src/ itself. */
const MAY_IMPORT: Record<string, string[]> = {
  core: [],
  engine: ['core'],
  rules: ['core', 'engine'],
  sources: ['core'],
  policy: ['core'],
  report: ['core', 'rules/describe'],
  scan: ['core', 'engine', 'rules', 'sources', 'policy', 'report'],
};

/** Node's own modules a room may load, by file where not the whole room may. */
const MAY_LOAD: Record<string, Record<string, string[]>> = {
  core: { crypto: ['digest', 'seal', 'secret'] },
  engine: { module: ['regex'], zlib: ['decode/unwrap'] },
  rules: { fs: ['load', 'built'], url: ['pack'] },
  sources: {
    module: ['archive/xz'],
    fs: ['*'],
    path: ['*'],
    zlib: ['*'],
    stream: ['*'],
    child_process: ['git/spawn'],
    worker_threads: ['document/thread', 'document/worker'],
    url: ['document/thread'],
    process: ['document/thread'],
  },
  policy: { fs: ['*'], path: ['*'] },
  report: {},
  action: { fs: ['*'], path: ['*'], child_process: ['remote'] },
  scan: {
    crypto: ['prepare'],
    fs: ['threads'],
    url: ['threads'],
    worker_threads: ['threads'],
    stream: ['context'],
  },
};

/** The list of exceptions is empty, and stays so. */
const EXCEPTIONS: string[] = [];

const SRC = resolve(import.meta.dirname, '../src');
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

/** Specifiers that a file imports, dynamically too. Types count: an arrow is an arrow. */
function imports(file: string): string[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  const statements =
    /^(?:import|export)[^;']*?from '([^']+)'|^import '([^']+)'|\b(?:import|load)\('([^']+)'\)/gm;
  return [...text.matchAll(statements)].map((match) => (match[1] ?? match[2] ?? match[3])!);
}

/** Files without which a file cannot be run from its first line on: imports at its top that bring more than types. */
function neededBy(file: string): string[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  const statements = [...text.matchAll(/^(?:import|export) (?!type\b)([^;']*?)from '(\.[^']+)'/gm)];
  return statements
    .filter(([, names]) => !/^\{(?:\s*type [\w$]+,?)+\s*\}\s*$/.test(names!))
    .map(([, , specifier]) => join(dirname(file), specifier!).replace(/\.js$/, '.ts'))
    .filter((target) => files.includes(target));
}

function roomOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : '(top)';
}

describe('the architecture', () => {
  it('lets rooms import only what the table says', () => {
    const broken: string[] = [];
    for (const file of files) {
      const allowed = MAY_IMPORT[roomOf(file)];
      if (allowed === undefined) continue;
      for (const specifier of imports(file).filter((s) => s.startsWith('.'))) {
        const target = relative(SRC, resolve(dirname(join(SRC, file)), specifier)).replace(/\.js$/, '');
        const room = roomOf(target);
        const fine = room === roomOf(file) || allowed.includes(room) || allowed.includes(target);
        // `version.ts` and the schemas are data.
        if (!fine && target !== 'version' && !target.startsWith('..')) broken.push(`${file} -> ${target}`);
      }
    }
    expect(broken).toEqual(EXCEPTIONS);
  });

  it('has no circle among files, but of types', () => {
    const circles: string[] = [];
    const done = new Set<string>();
    const visit = (file: string, way: readonly string[]): void => {
      if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' -> '));
      if (way.includes(file) || done.has(file)) return;
      for (const next of neededBy(file)) visit(next, [...way, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual(EXCEPTIONS);
    expect(neededBy('scan.ts')).toContain('scan/prepare.ts');
  });

  it('lets rooms load only the parts of Node that the table says', () => {
    const broken: string[] = [];
    for (const file of files) {
      const allowed = MAY_LOAD[roomOf(file)];
      if (allowed === undefined) continue;
      for (const specifier of imports(file).filter((s) => s.startsWith('node:'))) {
        const inside = file.slice(file.indexOf('/') + 1).replace(/\.ts$/, '');
        const places = allowed[specifier.slice(5).split('/')[0]!];
        if (!places?.includes('*') && !places?.includes(inside)) broken.push(`${file} -> ${specifier}`);
      }
    }
    expect(broken).toEqual(EXCEPTIONS);
  });

  it('allows no part of Node that nobody loads', () => {
    const allowed = Object.entries(MAY_LOAD).flatMap(([room, modules]) =>
      Object.entries(modules).flatMap(([name, places]) => places.map((place) => ({ room, name, place }))),
    );
    const idle = allowed.filter(
      ({ room, name, place }) =>
        !files.some(
          (file) =>
            roomOf(file) === room &&
            (place === '*' || file === `${room}/${place}.ts`) &&
            imports(file).some((specifier) => specifier.slice(5).split('/')[0] === name),
        ),
    );
    expect(idle).toEqual(EXCEPTIONS);
  });

  it('imports each package from exactly one file', () => {
    const users = new Map<string, Set<string>>();
    for (const file of files) {
      for (const specifier of imports(file)) {
        if (/^(?:\.|node:)/.test(specifier) || specifier === '') continue;
        const name = specifier
          .split('/')
          .slice(0, specifier.startsWith('@') ? 2 : 1)
          .join('/');
        users.set(name, (users.get(name) ?? new Set()).add(file));
      }
    }
    const shared = [...users]
      .filter(([, from]) => from.size > 1)
      .map(([name, from]) => `${name}: ${[...from].join(', ')}`);
    expect(shared).toEqual(EXCEPTIONS);
    expect(users.size).toBeGreaterThan(3);
  });

  it('touches process, console, the clock and randomness only in cli and the worker', () => {
    const broken: string[] = [];
    for (const file of files) {
      if (roomOf(file) === 'cli' || file === 'worker.ts') continue;
      const code = readFileSync(join(SRC, file), 'utf8').replace(
        /\/\*[\s\S]*?\*\/|\/\/.*|`[^`]*`|'[^'\n]*'/g,
        '',
      );
      if (/\bprocess\.|\bconsole\.|Date\.now\(|new Date\(\)|Math\.random\(|performance\.now\(/.test(code))
        broken.push(file);
    }
    expect(broken).toEqual(EXCEPTIONS);
  });

  it('has no drawers, and no file that does too much', () => {
    const drawers = files.filter((file) =>
      /(?:^|\/)(?:utils?|helpers?|common|lib|services?)(?:\/|\.ts$)/.test(file),
    );
    expect(drawers).toEqual(EXCEPTIONS);
    const long = files.filter((file) => readFileSync(join(SRC, file), 'utf8').split('\n').length > 400);
    expect(long).toEqual(EXCEPTIONS);
  });

  it('reveals secrets only where the design says', () => {
    const revealing = files.filter((file) => /\.reveal\(/.test(readFileSync(join(SRC, file), 'utf8')));
    // Literal values of allow entries; the report the user asked to be unmasked; SHA-256 for imported lists; threads.
    // Masking what stands again elsewhere needs the value too.
    expect(revealing.sort()).toEqual([
      'cli/commands/import.ts',
      'policy/allow.ts',
      'report/record.ts',
      'report/veil.ts',
      'scan/prepare.ts',
      'scan/wire.ts',
    ]);
  });

  it('opens every file with what it does', () => {
    const silent = files.filter(
      (file) => !/^(?:#!.*\n)?(?:\/\*\*|\/\/)/.test(readFileSync(join(SRC, file), 'utf8')),
    );
    expect(silent).toEqual(EXCEPTIONS);
  });
});
