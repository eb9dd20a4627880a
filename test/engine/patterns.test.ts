/** What a rule's pattern is tried on: windows around keywords, and what stands right behind these. */
import { describe, expect, it } from 'vitest';
import type { Survey } from '../../src/engine/inspector.js';
import { found, inspectorOf } from '../helpers/inspector.js';

const FOLLOWED = `keywords = ["zebra"]
regex = { pattern = 'zebra[ ]{0,2}=(?P<secret>[a-z]{6})', before = 200, after = 200, follows = '[ ]{0,2} "="' }`;
/** A keyword that is a name of secrets as well, so that what follows it does not decide alone. */
const NAMED = FOLLOWED.replaceAll('zebra', 'api_key');

/** How far the decisions about a text's anchors looked. */
function looked(rule: string, text: string): [low: number, high: number][] {
  const inspector = inspectorOf(rule);
  const bytes = Buffer.from(text);
  const { count, at, anchor } = inspector.find(bytes, 0, bytes.length);
  const low = new Int32Array(count);
  const high = new Int32Array(count);
  const survey: Survey = { count, at: at.slice(0, count), anchor: anchor.slice(0, count), low, high };
  inspector.judgeAnchors(bytes, survey, [...survey.at.keys()], []);
  return [...low].map((from, i) => [from, high[i]!]);
}

describe('what follows a keyword', () => {
  it('lets the pattern be tried', () => {
    expect(found(inspectorOf(FOLLOWED), 'a zebra =wombat b')).toEqual([['test-0', 'wombat', 9]]);
  });

  it('makes a keyword no anchor where it is something else', () => {
    const inspector = inspectorOf(FOLLOWED);
    const bytes = Buffer.from('zebra: =wombat');
    expect(inspector.find(bytes, 0, bytes.length).count).toBe(0);
  });

  it('spares the window where the keyword is an anchor of its own', () => {
    const [before, after] = ['a '.repeat(200), ' b'.repeat(200)];
    const isWide = ([low, high]: [number, number]) => high - low >= 400;
    expect(looked(NAMED, `${before}api_key: "x"${after}`).length).toBeGreaterThan(0);
    expect(looked(NAMED, `${before}api_key: "x"${after}`).some(isWide)).toBe(false);
    expect(looked(NAMED, `${before}api_key="x"${after}`).some(isWide)).toBe(true);
  });

  it('is refused behind a keyword that is cut off', () => {
    const long = 'zebra'.repeat(5);
    expect(() => inspectorOf(FOLLOWED.replace('"zebra"', `"${long}"`))).toThrow('over 24 bytes');
  });
});
