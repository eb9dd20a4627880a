// dist/cli.cjs → V8's compiled form of it for the Node that runs this (src/cli/start.ts runs it), with the functions that
// usual scans call: made-up ones are run for that, each from what the one before left. Without git there is no compiled
// form, and the command compiles what it needs at each start, as ever.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { CODE, withRepository } from './made-up-repository.mjs';

/** Runs the command with every script that it makes from a compiled form kept, and writes the program's anew at the end. */
const RUN = `
const { writeFileSync } = require('node:fs');
const vm = require('node:vm');
const [command, compiled, mustFit] = process.argv.splice(1, 3, 'stanch');
let program;
vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options);
    if (compiled.startsWith(options.filename)) program = this;
  }
};
require(command);
process.on('exit', () => {
  if (mustFit === 'true' && program.cachedDataRejected) throw new Error('V8 refuses it');
  writeFileSync(compiled, program.createCachedData());
});
`;

const LETTERS = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
/** Looks like one, and is the same in every build. */
const PASSWORD = Array.from(
  { length: 24 },
  (_, i) => LETTERS[(i * i * 31 + i * 17 + 5) % LETTERS.length],
).join('');

const base64 = (text) => Buffer.from(text).toString('base64url');
const LONG = PASSWORD.repeat(8);
/** What checks and decoders are there for, each of them made of the password. */
const KINDS = `url = "postgres://app:${PASSWORD}@db.example.org:5432/app"
Authorization: Basic ${base64(`app:${PASSWORD}`)}
token = '${base64('{"alg":"HS256","typ":"JWT"}')}.${base64('{"sub":"app","exp":1900000000}')}.${PASSWORD}${PASSWORD}'
{"text": "{\\"client_secret\\": \\"${PASSWORD}\\"}", "secret": "\\u0061${PASSWORD}", "key": "a%2Fb${PASSWORD}"}
data:
  password: ${base64(PASSWORD)}
  settings: ${base64(`db_password = "${PASSWORD}"\n`)}
  note: the password is ${PASSWORD} and api_secret is written below
<add key="password" value="${PASSWORD}"/>
-----BEGIN RSA PRIVATE ${'KEY-----'}
${LONG.replace(/.{64}/g, '$&\n')}
-----END RSA PRIVATE ${'KEY-----'}
`;

/** @param dist the folder with the built program. */
export function compileProgram(dist) {
  const compiled = join(dist, `cli.cjs.${process.version}-${process.platform}-${process.arch}`);
  try {
    withRepository((repository) => {
      const run = (args, mustFit = true) => {
        const command = [RUN, join(dist, 'stanch.cjs'), compiled, String(mustFit), ...args];
        const { status, stderr } = repository.node(...command);
        // What they find is no matter.
        if (status !== 0 && status !== 1) throw new Error(`${args[0]}: ${status} ${stderr}`);
      };
      const python = `db_password = "${PASSWORD}"\napi_key = "changeme"\n`;
      repository.stage({ 'settings.mjs': CODE.repeat(20), 'settings.py': python, 'kinds.txt': KINDS });
      // What is no compiled form is one that V8 refuses: the command then compiles what it runs.
      writeFileSync(compiled, '');
      run(['protect'], false);
      repository.commit();
      run(['scan', '--jobs', '1']);
      run(['history', '--format', 'json']);
      // A pack with deltas, and an archive.
      const sources = textsIn(join(dist, '../src'));
      for (const change of ['', CODE, `${python}${CODE}`]) {
        repository.stage(
          Object.fromEntries(sources.map(([path, text]) => [path, inTheMiddle(text, change)])),
        );
        repository.commit();
      }
      repository.git('gc', '-q');
      repository.git('archive', '-o', 'sources.zip', 'HEAD');
      run(['scan', '--quiet', '--jobs', '1']);
      run(['history', '--no-cache', '--jobs', '1']);
      run(['scan', '--jobs', '1', '--no-builtin-rules', '--rules', join(dist, '../rules/github.toml')]);
    });
  } catch (error) {
    rmSync(compiled, { force: true });
    console.warn(`the program is not compiled ahead: ${error.message}`);
  }
}

/** A folder's files, by path in the repository. */
function textsIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((file) => [`src/${relative(folder, file)}`, readFileSync(file, 'utf8')]);
}

function inTheMiddle(text, change) {
  const at = text.indexOf('\n', text.length / 2) + 1;
  return `${text.slice(0, at)}${change}${text.slice(at)}`;
}
