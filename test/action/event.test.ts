/** Payloads as GitHub sends them, and as nobody should: ids and names come out, or nothing does. */
import { describe, expect, test } from 'vitest';
import { type RunnerFacts, readEvent } from '../../src/action/event.js';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);
const C = 'c'.repeat(40);
const ZERO = '0'.repeat(40);
const facts = (name: string, more: Partial<RunnerFacts> = {}): RunnerFacts => ({
  name,
  sha: C,
  baseBranch: undefined,
  ...more,
});

describe('a push', () => {
  const push = (payload: object) =>
    readEvent(facts('push'), { repository: { default_branch: 'main' }, ...payload });

  test('brings what comes after what was there', () => {
    expect(push({ ref: 'refs/heads/topic', before: A, after: B })).toEqual({
      kind: 'range',
      what: 'push',
      head: B,
      before: [A],
      branch: 'main',
      untrusted: false,
      merge: undefined,
    });
  });

  test('to the default branch is not compared with that branch', () => {
    expect(push({ ref: 'refs/heads/main', before: A, after: B })).toMatchObject({ branch: undefined });
    expect(push({ ref: 'refs/tags/main', before: ZERO, after: B })).toMatchObject({
      before: [],
      branch: 'main',
    });
  });

  test('that deletes brings nothing', () => {
    expect(push({ before: A, after: ZERO })).toMatchObject({ kind: 'nothing' });
    expect(push({ before: A, after: B, deleted: true })).toMatchObject({ kind: 'nothing' });
  });

  test('without a usable payload is at least the commit that the runner names', () => {
    for (const payload of [
      undefined,
      null,
      'text',
      [],
      { before: 7, after: {} },
      { before: '--all', after: 'HEAD' },
    ]) {
      expect(readEvent(facts('push'), payload)).toMatchObject({ kind: 'range', head: C, before: [] });
    }
  });
});

describe('a pull request', () => {
  const payload = { pull_request: { head: { sha: B }, base: { sha: A, ref: 'main' } } };

  test('is untrusted, and the runner names its merge', () => {
    const event = { head: B, before: [A], branch: 'main', untrusted: true, merge: C };
    expect(readEvent(facts('pull_request'), payload)).toMatchObject(event);
  });

  test.each([
    ['pull_request_target', C],
    ['pull_request', B],
  ])('%s at %s is no merge', (name, sha) => {
    expect(readEvent(facts(name, { sha }), payload)).toMatchObject({ untrusted: true, merge: undefined });
  });

  test('without a payload is found from the merge and the name of the base', () => {
    const event = readEvent(facts('pull_request', { baseBranch: 'dev' }), undefined);
    expect(event).toMatchObject({ head: undefined, before: [], branch: 'dev', untrusted: true, merge: C });
  });
});

test('a merge group is untrusted too', () => {
  const payload = { merge_group: { head_sha: B, base_sha: A, base_ref: 'refs/heads/main' } };
  expect(readEvent(facts('merge_group'), payload)).toMatchObject({
    head: B,
    before: [A],
    branch: 'main',
    untrusted: true,
  });
});

test.each(['schedule', 'workflow_dispatch', 'repository_dispatch'])(
  '%s is a moment to look at everything',
  (name) => {
    expect(readEvent(facts(name), {})).toEqual({ kind: 'everything' });
  },
);

test.each(['release', 'constructor', '__proto__', ''])('event "%s" is not known, and no error', (name) => {
  expect(readEvent(facts(name), { pull_request: {} })).toEqual({ kind: 'unknown' });
});
