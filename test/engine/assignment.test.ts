import { describe, expect, it } from 'vitest';
import { AssignmentReader } from '../../src/engine/assignment.js';

/** Name, operator and value that are read around the first `pass` or `PASS` of the text. */
function read(text: string): [string, string, string] | undefined {
  const bytes = Buffer.from(text);
  const reader = new AssignmentReader();
  const at = text.toLowerCase().indexOf('pass');
  reader.name(bytes, at, at + 4);
  if (!reader.value()) return undefined;
  const { nameStart, nameEnd, valueStart, valueEnd, operator } = reader.result;
  return [bytes.toString('utf8', nameStart, nameEnd), operator, bytes.toString('utf8', valueStart, valueEnd)];
}

const V = 'q8Zr!x2Lm';

describe('an assignment', () => {
  it.each([
    [`DB_PASSWORD=${V}`, 'DB_PASSWORD'],
    [`export DB_PASSWORD=${V}\n`, 'DB_PASSWORD'],
    [`  db_password: ${V}\n`, 'db_password'],
    [`"password": "${V}"`, 'password'],
    [`password := "${V}"`, 'password'],
    [`const dbPassword = '${V}';`, 'dbPassword'],
    [`this.password = \`${V}\``, 'this.password'],
    [`password: str = "${V}"`, 'password'],
    [`const PASSWORD: &str = "${V}";`, 'PASSWORD'],
    [`char password[] = "${V}";`, 'password'],
    [`'password' => '${V}'`, 'password'],
    [`password <- "${V}"`, 'password'],
    [`password = Some("${V}")`, 'password'],
    [`password = b"${V}"`, 'password'],
    [`password = new SecretStr("${V}")`, 'password'],
    [`config["password"] = "${V}"`, 'password'],
    [`{\\"password\\": \\"${V}\\"}`, 'password'],
    [`password:\n    "${V}"`, 'password'],
    [`var password string = "${V}"`, 'password'],
    [`DECLARE @password nvarchar(50) = '${V}';`, 'password'],
    [`static PASSWORD: &'static str = "${V}";`, 'PASSWORD'],
    [`public string Password { get; private set; } = "${V}";`, 'Password'],
    [`DB_PASSWORD ?= ${V}\n`, 'DB_PASSWORD'],
    [`$ENV{DB_PASSWORD} = '${V}';`, 'DB_PASSWORD'],
    [`$row->{'password'} = "${V}";`, 'password'],
    [`**Password:** ${V}\n`, 'Password'],
    [`- **Password**: ${V}\n`, 'Password'],
    [`- **Password**: \`${V}\` for now`, 'Password'],
  ])('%s', (text, name) => {
    expect(read(text)).toEqual([
      expect.stringMatching(new RegExp(`${name.replace('.', '\\.')}$`)),
      'assign',
      V,
    ]);
  });

  it.each([
    [`os.getenv("DB_PASSWORD", "${V}")`],
    [`setPassword("${V}")`],
    [`define('DB_PASSWORD', '${V}');`],
    [`process.env.DB_PASSWORD || "${V}"`],
    [`process.env.DB_PASSWORD ?? "${V}"`],
    [`os.getenv("DB_PASSWORD") or "${V}"`],
    [`getenv('DB_PASSWORD') ?: '${V}'`],
    [`Environment.GetEnvironmentVariable("DB_PASSWORD") ?? "${V}"`],
    [`System.get_env("DB_PASSWORD") || "${V}"`],
    [`env::var("DB_PASSWORD").unwrap_or("${V}".to_string())`],
    [`env::var("DB_PASSWORD")\n        .unwrap_or_else(|_| "${V}".into())`],
    [`env::var("DB_PASSWORD").ok().unwrap_or_else(|| String::from("${V}"))`],
    [`Optional.ofNullable(env.get("DB_PASSWORD")).orElse("${V}")`],
    [`sys.env.get("DB_PASSWORD").getOrElse("${V}")`],
    [`env.find("DB_PASSWORD").orElseGet(() -> "${V}")`],
  ])('as an argument or fallback: %s', (text) => {
    expect(read(text)).toEqual([expect.any(String), 'argument', V]);
  });

  it.each([
    [`<password>${V}</password>`],
    [`<string name="db_password">${V}</string>`],
    [`<add key="DbPassword" value="${V}"/>`],
    [`<key>password</key><string>${V}</string>`],
    [`- name: DB_PASSWORD\n  value: "${V}"`],
    [`{"name": "DB_PASSWORD", "value": "${V}"}`],
  ])('in markup: %s', (text) => {
    expect(read(text)).toEqual([expect.any(String), 'markup', V]);
  });

  it.each([
    [`mysql --password ${V}`],
    [`CREATE ROLE a WITH PASSWORD '${V}'`],
    [`ENV DB_PASSWORD ${V}`],
    [`setx DB_PASSWORD ${V}`],
    [`set -gx DB_PASSWORD ${V}`],
    [`set --global --export DB_PASSWORD ${V}`],
    [`machine db login app password ${V}`],
    [`requirepass ${V}\n`],
  ])('behind a space: %s', (text) => {
    expect(read(text)).toEqual([expect.any(String), 'space', V]);
  });

  it.each([
    [`password policy = "${V}"`],
    [`"password" or "${V}"`],
    [`get("password") order "${V}"`],
    [`password { color: "${V}" }`],
    [`password string == "${V}"`],
    [`[ \${PASSWORD} = "${V}" ]`],
    [`{password} = "${V}"`],
    [`**Password**: ${V} of the user`],
    ['**Password:** changes\n'],
    [`$ENV{PASSWORD} == "${V}"`],
    [`get("password").send("${V}")`],
  ])('is none in %s', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('says when two values are compared', () => {
    expect(read(`if password == "${V}":`)?.[1]).toBe('compare');
  });

  it.each([
    ['password = os.environ.get("DB_SECRET")'],
    ['password = getPassword()'],
    ['def reset_password(self):'],
    ['the password must be changed'],
    ['Password::new'],
    ['password = "no closing quote\n'],
  ])('finds no literal in: %s', (text) => {
    const found = read(text);
    expect(found === undefined || /[().]|^self/.test(found[2])).toBe(true);
  });
});

describe('a call, tuple or initialiser', () => {
  /** The value read after moving to the second argument, or undefined. */
  function second(text: string): string | undefined {
    const bytes = Buffer.from(text);
    const reader = new AssignmentReader();
    const at = text.search(/cred|auth/i);
    reader.name(bytes, at, at + 4);
    if (!reader.value() || !reader.second()) return undefined;
    return bytes.toString('utf8', reader.result.valueStart, reader.result.valueEnd);
  }

  it.each([`new NetworkCredential("alice", "${V}")`, `get(url, auth=("bob", '${V}'))`])(
    'gives its second member: %s',
    (text) => {
      expect(second(text)).toBe(V);
    },
  );

  it.each([`setAuth("${V}")`, `setAuth("${V}", count)`, `auth = "${V}", "x"`])(
    'has no second member: %s',
    (text) => {
      expect(second(text)).toBeUndefined();
    },
  );

  it.each([
    `std::string pass{"${V}"};`,
    `Dim DbPass As String = "${V}"`,
    `variable "db_pass" {\n  default = "${V}"`,
    `{pass, "${V}"}`,
  ])('is read: %s', (text) => expect(read(text)?.[2]).toBe(V));
});

describe('an authentication scheme', () => {
  it.each([`pass: "Bearer ${V}"`, `pass: Bearer ${V}`, `pass = 'token ${V}'`])(
    'is no part of the value: %s',
    (text) => {
      expect(read(text)?.[2]).toBe(V);
    },
  );
});

it('a value on a continued line of shell fills its line', () => {
  const bytes = Buffer.from(`PASS=${V} \\\nrun`);
  const reader = new AssignmentReader();
  reader.name(bytes, 0, 4);
  expect(reader.value() && reader.result.line).toBe(true);
});

describe('a bare value without an end', () => {
  const reader = new AssignmentReader();
  /** The value behind the `pass` at `at`. */
  function value(bytes: Buffer, at: number): string | undefined {
    reader.name(bytes, at, at + 4);
    const { result } = reader;
    return reader.value() ? bytes.toString('utf8', result.valueStart, result.valueEnd) : undefined;
  }

  it('is none, nor are those in it before its last bytes', () => {
    const run = 'x,pass='.repeat(500).replaceAll(',', '/');
    const bytes = Buffer.from(`x ${run}${V} y`);
    const last = bytes.lastIndexOf('pass');
    reader.begin();
    expect(value(bytes, 4)).toBeUndefined();
    expect(value(bytes, bytes.indexOf('pass', 700))).toBeUndefined();
    expect(value(bytes, last)).toBe(V);
    expect(value(bytes, bytes.lastIndexOf('pass', last - 1))).toBe(`x/pass=${V}`);
  });

  it('says nothing about the next text in its buffer', () => {
    const bytes = Buffer.from(`x/pass=${'z'.repeat(2000)}`);
    reader.begin();
    expect(value(bytes, 2)).toBeUndefined();
    bytes.write(`${V} `, 7);
    reader.begin();
    expect(value(bytes, 2)).toBe(V);
  });
});
