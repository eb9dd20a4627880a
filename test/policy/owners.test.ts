import { describe, expect, it } from 'vitest';
import { ownerFinder } from '../../src/policy/owners.js';
import { expectLinear } from '../helpers/growth.js';
import { filesReader } from './sample.js';

const ownerIn = (text: string, file = 'CODEOWNERS') => {
  const find = ownerFinder(filesReader({ [file]: text }));
  return (path: string) => find(path, []);
};

describe('the owner of a path', () => {
  it('is given by the last pattern that matches', () => {
    const owner = ownerIn(
      '# all\n*  @all\n/src/ @dev @lead # the team\n*.sql dba@example.com\nsrc/open.ts\n',
    );
    expect(owner('README')).toBe('@all');
    expect(owner('src/a/b.ts')).toBe('@dev @lead');
    expect(owner('src/a.sql')).toBe('dba@example.com');
    expect(owner('src/open.ts')).toBeUndefined();
    expect(owner('')).toBeUndefined();
  });

  it('follows CODEOWNERS where it differs from gitignore', () => {
    const owner = ownerIn(
      'docs/* @docs\n!src @nobody\napps/ @apps\n/build/logs/ @ops\nwith\\ space/ @space\n',
    );
    expect(owner('docs/a.md')).toBe('@docs');
    expect(owner('docs/deep/a.md')).toBeUndefined();
    expect(owner('src/a')).toBeUndefined();
    expect(owner('x/apps/a/b')).toBe('@apps');
    expect(owner('x/build/logs/a')).toBeUndefined();
    expect(owner('with space/a')).toBe('@space');
  });

  it('is read from the first place that has a file', () => {
    const find = ownerFinder(
      filesReader({ 'docs/CODEOWNERS': '* @docs', '.github/CODEOWNERS': '* @github' }),
    );
    expect(find('a', [])).toBe('@github');
    expect(ownerIn('* @gitlab', '.gitlab/CODEOWNERS')('a')).toBe('@gitlab');
  });

  it("joins the owners of GitLab's sections, with each section's default", () => {
    const owner = ownerIn('* @all\n[Docs][2] @writers\n*.md\nspecial.md @one\n^[Data] @dba\n*.sql\n');
    expect(owner('a.ts')).toBe('@all');
    expect(owner('a.md')).toBe('@all @writers');
    expect(owner('special.md')).toBe('@all @one');
    expect(owner('a.sql')).toBe('@all @dba');
  });

  it("is the config's before all", () => {
    const find = ownerFinder(filesReader({ CODEOWNERS: '* @all' }));
    const entry = {
      paths: ['/data/'],
      owner: '@sec',
      base: 'pkg/',
      where: { file: 'pkg/.stanch.toml', line: 1 },
    };
    expect(find('pkg/data/x', [entry])).toBe('@sec');
    expect(find('data/x', [entry])).toBe('@all');
  });

  it('is nobody, at once, for a file that is absent, huge or hostile', () => {
    expect(ownerFinder(filesReader({}))('a', [])).toBeUndefined();
    expect(ownerIn(`* @all\n${'#'.repeat(4 << 20)}`)('a')).toBeUndefined();
    const hostile = `${'*a'.repeat(40)}b @x\n[\n[[[\n^[\n`;
    expectLinear((size) => expect(ownerIn(hostile.repeat(size))('a'.repeat(255))).toBeUndefined(), 100);
  });
});
