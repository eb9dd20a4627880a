/**
 * The one place that knows a regular-expression engine. Patterns are RE2 syntax and run only on linear engines: native
 * `re2` when it loads, else `re2js`, its pure JavaScript port; never V8's. Rules' patterns are first tried by stepping back
 * (backtrack.ts), a bounded number of steps. All see bytes as Latin-1 characters, so that invalid UTF-8 hides nothing and
 * offsets are bytes.
 */
import { createRequire } from 'node:module';
import { UserError } from '../core/errors.js';
import { Backtracker, SPENT } from './backtrack.js';
import { bytewise } from './bytewise.js';
import { isPlainPattern } from './plain.js';

export interface Pattern {
  /**
   * Offsets of the secret and of the whole match of the first match at or after `from` in `text`.
   * @param last no match that begins behind it counts; the text's end when it is not said.
   */
  find(text: string, from: number, last?: number): PatternMatch | undefined;
  test(text: string): boolean;
}

export interface PatternMatch {
  start: number;
  end: number;
  secretStart: number;
  secretEnd: number;
}

type Re2 = new (source: string, flags: string) => RegExp;
interface Engine {
  name: string;
  compile(source: string): Pattern;
}

/** Group whose span is the secret; without it the whole match is. */
const SECRET = 'secret';

let engine: Engine | undefined;
/** True when it was asked for: then it and no other is used. */
let isChosen = false;
const load = createRequire(import.meta.url);

/** Compiles a pattern of RE2 syntax. Throws UserError when it is not one; the message does not quote the pattern. */
export function compilePattern(source: string): Pattern {
  engine ??= nativeEngine() ?? portedEngine();
  return engine.compile(bytewise(source));
}

/** Throws as `compilePattern` does; nearly all patterns are known to be valid without compiling them. */
export function assertPattern(source: string): void {
  if (!isPlainPattern(bytewise(source))) compilePattern(source);
}

/**
 * A pattern that is known to be valid and is tried on short texts now and then: by stepping back, within a budget.
 * An engine is loaded, and the pattern compiled, for what exceeds that.
 */
export function patternLater(source: string): Pattern {
  const quick = isChosen ? undefined : Backtracker.of(bytewise(source));
  let pattern: Pattern | undefined;
  const linear = (): Pattern => {
    pattern ??= compilePattern(source);
    return pattern;
  };
  return {
    test: (text) => linear().test(text),
    find: (text, from, last = text.length) => {
      const found = quick === undefined ? SPENT : quick.find(text, from, last);
      if (found !== SPENT) return found;
      const match = linear().find(text, from);
      return match !== undefined && match.start <= last ? match : undefined;
    },
  };
}

/** `native re2 1.27.1` or `re2js 2.10.0`: for `doctor` and reports. */
export function regexEngineName(): string {
  engine ??= nativeEngine() ?? portedEngine();
  return engine.name;
}

/**
 * Chooses the engine, for the test that both find the same; `from` is where native re2 is installed. Returns false
 * when the native one does not load.
 */
export function useRegexEngine(which: 'native' | 'ported', from = 're2'): boolean {
  engine = which === 'native' ? nativeEngine(from) : portedEngine();
  isChosen = true;
  return engine !== undefined;
}

/** Native RE2 (npm `re2`, optional): undefined when it isn't installed or its binary was not built. */
function nativeEngine(from = 're2'): Engine | undefined {
  let RE2: Re2;
  try {
    RE2 = load(from) as Re2;
  } catch {
    // Not installed, or its install script was blocked: the port takes over, with the same findings.
    return undefined;
  }
  return { name: 'native re2', compile: (source) => nativePattern(RE2, source) };
}

function nativePattern(RE2: Re2, source: string): Pattern {
  let regex: RegExp;
  try {
    regex = new RE2(source, 'gd');
  } catch (error) {
    throw new UserError('pattern is not valid RE2 syntax', 'RE2 has no look-around and no back-references.', {
      cause: error,
    });
  }
  return {
    test: (text) => {
      regex.lastIndex = 0;
      return regex.test(text);
    },
    find: (text, from) => {
      regex.lastIndex = from;
      const match = regex.exec(text);
      if (match === null) return undefined;
      const [start, end] = match.indices![0]!;
      const [secretStart, secretEnd] = match.indices!.groups?.[SECRET] ?? [start, end];
      return { start, end, secretStart, secretEnd };
    },
  };
}

function portedEngine(): Engine {
  // Loaded only when asked for: most scans need it for no pattern.
  const re2js = (): Re2js => (load('re2js') as typeof import('re2js')).RE2JS;
  return { name: 're2js', compile: (source) => portedPattern(re2js(), source) };
}

type Re2js = typeof import('re2js').RE2JS;

function portedPattern(RE2JS: Re2js, source: string): Pattern {
  let pattern: ReturnType<typeof RE2JS.compile>;
  try {
    pattern = RE2JS.compile(source);
  } catch (error) {
    throw new UserError('pattern is not valid RE2 syntax', 'RE2 has no look-around and no back-references.', {
      cause: error,
    });
  }
  const named = Object.hasOwn(pattern.namedGroups(), SECRET);
  return {
    test: (text) => pattern.matcher(text).find(),
    find: (text, from) => {
      const matcher = pattern.matcher(text);
      if (!matcher.find(from)) return undefined;
      const [start, end] = [matcher.start(), matcher.end()];
      if (!named || matcher.start(SECRET) < 0) return { start, end, secretStart: start, secretEnd: end };
      return { start, end, secretStart: matcher.start(SECRET), secretEnd: matcher.end(SECRET) };
    },
  };
}
