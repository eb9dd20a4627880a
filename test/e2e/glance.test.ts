/** The quick look at a commit, in a repository without any config: it may answer only for what is plainly clean. */
import { afterAll, describe, expect, it } from 'vitest';
import { githubToken } from '../cli/token.js';
import { removeTemporaryFolders } from '../helpers/repo.js';
import { zip } from '../sources/archives.js';
import { Desk } from './built.js';

afterAll(removeTemporaryFolders);

describe('a commit in a repository without a config', () => {
  it('is not clean because its archive was not opened', () => {
    const desk = new Desk();
    desk.repo.stage({ 'a.zip': zip({ 'a.txt': `token = "${githubToken(1)}"\n${'x\n'.repeat(1000)}` }) });
    for (const command of [['staged'], ['protect']]) {
      const { code, out, err } = desk.stanch(command);
      expect(code).toBe(1);
      expect(out + err).toContain('a.zip!a.txt');
    }
  });
});
