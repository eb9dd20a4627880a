/** The quick look at a commit: it may answer only for what is plainly clean, and must then say what the program says. */
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { githubToken } from '../cli/token.js';
import { removeTemporaryFolders } from '../helpers/repo.js';
import { zip } from '../sources/archives.js';
import { Desk } from './built.js';

afterAll(removeTemporaryFolders);

const CLEAN = { 'lib/a.js': 'const a = 1;\n', 'lib/deep/b.js': 'export default a;\n', empty: '' };
/** A match that is too unsure to count: a word given to a telling name. */
const UNSURE = { 'a.py': 'db_password = "correct-horse7"\n', ...CLEAN };
const CONFIG = '[[allow]]\npaths = ["docs/**"]\nreason = "made up"\n';
/** An option that says what holds anyway, and that only the whole program understands. */
const WHOLE = '--no-color';

/** What the quick look and the whole program say of what is staged; the first tells by its stages that it was it. */
function both(desk: Desk, ...command: string[]) {
  const timed = desk.stanch([...command, '--timing']);
  const whole = desk.stanch([...command, WHOLE]);
  return { timed, whole, quick: /^node +\d/m.test(timed.err) };
}

function staging(files: Record<string, string | Buffer>): Desk {
  const desk = new Desk();
  desk.repo.stage(files);
  return desk;
}

describe('a commit in a repository without a config', () => {
  it('is told in one line when it is clean, as the whole program would', () => {
    for (const files of [CLEAN, UNSURE]) {
      const { timed, whole, quick } = both(staging(files), 'protect');
      expect(quick).toBe(true);
      expect(timed.out).toBe(whole.out);
      expect([timed.code, whole.code]).toEqual([0, 0]);
      expect(timed.err).toMatch(/^time .*\nnode .*\nstart .*\nread .*\n$/);
    }
  });

  it.each(['--pending-deprecation', '--throw-deprecation'])(
    'is clean without a word of Node under %s',
    (flag) => {
      const { code, err } = staging(CLEAN).stanch(['protect'], { env: { NODE_OPTIONS: flag } });
      expect([code, err]).toEqual([0, '']);
    },
  );

  it('is not clean because its archive was not opened', () => {
    const archive = zip({ 'a.txt': `token = "${githubToken(1)}"\n${'x\n'.repeat(1000)}` });
    for (const policy of [{}, { '.stanch.toml': CONFIG }]) {
      for (const command of [['staged'], ['protect']]) {
        const { code, out, err } = staging({ 'a.zip': archive, ...policy }).stanch(command);
        expect(code).toBe(1);
        expect(out + err).toContain('a.zip!a.txt');
      }
    }
  });

  it('is not clean because a bomb in base64 was left packed', () => {
    const bomb = gzipSync(Buffer.alloc(3 << 20, ' '), { level: 9 }).toString('base64');
    const { code, out, err } = staging({ 'a.yaml': `data: "${bomb}"\n` }).stanch(['protect']);
    expect(code).toBe(3);
    expect(out + err).toContain('decode');
  });

  it('is scanned from the objects that are packed, too', () => {
    const desk = staging({ 'a.js': `const a = "${githubToken(1)}";\n` });
    desk.git(['commit', '-qm', 'a']);
    desk.git(['rm', '-q', '--cached', 'a.js']);
    desk.git(['commit', '-qm', 'b']);
    desk.git(['repack', '-adq', '--unpack-unreachable=now']);
    desk.git(['add', 'a.js']);
    expect(desk.stanch(['protect']).code).toBe(1);
    desk.repo.stage({ 'a.js': 'const a = 1;\n' });
    expect(both(desk, 'protect')).toMatchObject({ quick: true, timed: { code: 0 } });
  });
});

describe('a commit where policy has a say', () => {
  it('is told in the same line by the scan without command line and reports', () => {
    const policies: Record<string, string>[] = [
      { '.stanch.toml': CONFIG },
      { '.stanch.toml': CONFIG.replace('docs', 'lib') },
      { '.stanch.toml': '[rules]\nenable = ["group:logging"]\n' },
      { 'lib/.stanch.toml': CONFIG },
      { '.gitleaksignore': '# nothing\n' },
    ];
    for (const policy of policies) {
      for (const files of [CLEAN, UNSURE]) {
        const { timed, whole, quick } = both(staging({ ...policy, ...files }), 'protect');
        expect([quick, timed.code]).toEqual([true, 0]);
        expect(timed.out).toBe(whole.out);
      }
    }
  });

  it('counts what a lower threshold makes count, at the top and in a folder', () => {
    for (const folder of ['', 'lib/']) {
      const files = {
        [`${folder}.stanch.toml`]: 'min_confidence = 0.01\n',
        [`${folder}a.py`]: UNSURE['a.py'],
      };
      const { timed, whole, quick } = both(staging(files), 'protect');
      expect([quick, timed.code, whole.code]).toEqual([false, 1, 1]);
    }
  });

  it('is stopped by policy that cannot be used, with the message that says so', () => {
    const broken = [
      { '.stanch.toml': 'nonsense = 1\n' },
      { 'lib/deep/.stanch.toml': '[[allow]]\n' },
      { '.stanch-baseline': 'no baseline\n' },
    ];
    for (const policy of broken) {
      const { timed, whole, quick } = both(staging({ ...CLEAN, ...policy }), 'protect');
      expect([quick, timed.code, timed.err]).toEqual([false, 2, whole.err]);
    }
  });
});
