/** Generic scoring through the engine itself: a line of code in, reported or not at the default threshold. */
import { describe, expect, it } from 'vitest';
import { Inspector } from '../../src/engine/inspector.js';
import { compile } from '../../src/rules/compile.js';
import { loadRules } from '../../src/rules/load.js';
import { expand } from '../../src/rules/sample.js';

const THRESHOLD = 0.5;
const inspector = new Inspector(compile(loadRules(['rules/generic.toml'])));

function found(text: string): string[] {
  const bytes = Buffer.from(text);
  return inspector
    .inspect(bytes)
    .filter((match) => match.confidence >= THRESHOLD)
    .map(({ start, end }) => bytes.toString('utf8', start, end));
}

const FORMS = [
  'DB_PASSWORD=@',
  'export DB_PASSWORD="@"',
  'INWX_PASSWORD=@ \\\nlego run',
  '"password": "@",',
  "password: '@'",
  '{user: one, password: @}',
  'users: [{user: a, pass: @}]',
  'docker run -d -e MYSQL_PASSWORD=@ mysql',
  'app --mysql-password=@ --verbose',
  "CREATE USER app IDENTIFIED BY '@';",
  'alter user sys identified by @ container=all;',
  "assert cfg['password'] == '@'",
  'new GitCredential("alice", "@");',
  "config.password = '@'",
  '<password>@</password>',
  'jdbc:derby://db:1527/q;user=q;password=@;create=true',
  'final Value password = new StringCredentialValue("@");',
  'var dbPassword string = "@"',
  "$password = getenv('DB_PASSWORD') ?: '@';",
  'password = os.environ.get("DB_PASSWORD") or "@"',
  'public string Password { get; set; } = "@";',
];

describe('random values are found in every form', () => {
  it.each(FORMS)('%s', (form) => {
    for (const kind of ['<<password>>', '<<base62 14>>', '<<lower36 16>>']) {
      for (let seed = 1; seed <= 25; seed++) {
        const value = expand(kind, seed);
        expect(found(form.replace('@', () => value)), `${form} with ${kind}, seed ${seed}`).toEqual([value]);
      }
    }
  });

  it.each([
    ['API_KEY="@"', '<<base62 32>>'],
    ['client_secret: "@"', '<<base64url 40>>'],
    ["const authToken = '@';", '<<hex 40>>'],
    ['Authorization: Bearer @', '<<base62 40>>'],
    ['?access_token=@&state=1', '<<base62 30>>'],
    ["set(:auth0, :secret, '@')", '<<base62 42>>'],
  ])('%s', (form, kind) => {
    for (let seed = 1; seed <= 50; seed++) {
      const value = expand(kind, seed);
      expect(found(form.replace('@', () => value)), `seed ${seed}`).toEqual([value]);
    }
  });

  it('also when the value looks like a property chain or an identifier', () => {
    const parts = [`${'D4Oe3Zv'}_QSD7F.5`, `${'aB3x'}.k9Zq7.pL2w`, `${'q8Zr'}_x2Lm7`];
    for (const value of parts) expect(found(`DB_PASSWORD=${value}\n`)).toEqual([value]);
  });
});

describe('what is no secret is not reported', () => {
  it.each([
    ['a test that passed', `x\n${'PASS'}: binutils-all/i386/pr21231a\nX${'PASS'}: gdb.base/x9k2-q7z.exp\n`],
    ['a class that manages passwords', 'MovedAttribute("HTTPPasswordMgr", "urllib2", "urllib.request"),'],
    [
      'a class with a realm',
      'MovedAttribute("HTTPPasswordMgrWithDefaultRealm", "urllib2", "urllib.request"),',
    ],
    ['an assembly name', 'Culture=neutral, PublicKeyToken=b77a5c561934e089"'],
    ['a constant', 'FS_IOC_REMOVE_ENCRYPTION_KEY = 0xc0406618'],
    ['a version', '"graphql-passport": "^0.6.3",'],
    ['a password hash', `password: "${'$6$'}rounds=5000$abcdefgh$${'x1Y2z3'.repeat(14)}ab"`],
    ['an identifier', 'string AuthenticationModes = "bitbucketAuthModes";'],
    ['a label', '"LABEL_NEW_PASSWORD": "Nova contrasenya",'],
    ['a translation', '"Add Token" = "Jeton Ekle";'],
    ['a call', 'password = getpass.getpass()'],
    ['an element of a list', 'password := iad[3]'],
    ['a format', '"  Password: %t\\n"'],
    ['a pattern', 'apiKey = regexp.MustCompile(`\\b(salad_[0-9A-Za-z]{1,7})\\b`)'],
    ['a reference', 'DB_PASSWORD=$' + '{DB_PASSWORD}'],
    ['a placeholder', 'API_KEY="your-api-key-goes-here"'],
    ['a well-known password', 'POSTGRES_PASSWORD: postgres'],
    ['the password of every debug keystore', 'storePassword=android'],
    ['names of people', 's.authors  = ["Javan Makhmali", "Sam Stephenson"]'],
    ['prose', '- "TSIG_PASSWORD":	Kerberos password. The TSIG key'],
    ['a form token', '<input name="authenticity_token" value="Lz6ILqUEs2CGdDa">'],
    ['a variable', 'EnvAPIToken = hetznerv1.EnvAPIToken'],
    ['an import', 'basicAuth "github.com/acme/sdk-v3/core/auth/basic"'],
    ['a byte array', 'authData := []byte{0, 52, 35, 155, 71}'],
    ['a method', "pwd.decode('utf8')"],
    ['a method with bytes', "secret = secret.strip(b'\\r\\n')"],
    ['a statement', 'sctx->sasl->authused = SASL_MECH_XOAUTH2;'],
    ['another variable of passwords', 'becomepass = sshpass'],
    ['an element of text', 'd.escapeToken = rune(s[0])'],
    ['a negative constant', 'SIOCGLIFTOKEN = -0x3f879678'],
    ['a quoted constant', '#define AUTH_MECH "SASL_MECH_SCRAM_SHA_256"'],
    ['an id by its type', 'JToken.FromObject(new Guid("9065ACF3-C820-467D-BE50-8D4664BEAF35"))'],
    ['a name by RFC 8141', "'Lock-Token': 'urn:uuid:a515cfa4-5da4-22e1-f5b5-00a0451e6bf7'"],
    ['a drive', 'expected = "PWD=C:/tmp"'],
    ['an escape', "password.fill('\\u0000')"],
    ['a pattern without brackets', "password=$(grep -oP '^password=\\K.+' $1);"],
    ['an encoding', 'credentials.checkPassword(self.password.encode("utf8"))'],
    ['words in backticks', 'set the `PGUSER`, `PGPASSWORD`, `PGHOST` and `PGPORT` variables'],
    ['arguments of a template', '{{ include "secret" (dict "key" "redis-password" "length" 16) }}'],
    ['a function in a template', '{{- $ldapPassword = coalesce .Values.ldap.bindpw }}'],
    ['prose that sounds like SQL', '// ServeBlob serves the blob, identified by dgst, via http.'],
    ['a digest of a password', "'foo' => ['password' => '0beec7b5ea3f0fdbc95d0dd47f3c5bc275da8a33'],"],
    ['a salted digest', '"password": "md5$seasalt$1e9bf2bf5606aa5c39852cc30f0f6f22",'],
    ['a slice', 'tokens := tsa[:0]'],
    ['a variable of a composite', 'Account{ Password: b64Pwd, Salt: salt }'],
    ['a pointer', 'account.PasswordTime = &mTime'],
    ['a pattern of a rule', 'if (!password.matches(".*\\\\p{Punct}.*")) {'],
    ['a name of the environment', 'EnvAdminPassword = "SHOP_E2E_ADMIN_PASSWORD"'],
    ['an artefact', 'jwks = { module = "com.auth0:jwks-rsa" }'],
    ['a keyword', '"token": "FROMLONLAT",'],
    ['an example in a doc comment', `\n# Usage:\n#   user.password = "${'vr00'}m7x"\n`],
    ['a scheme before what is secret', 'Authorization: ApiKey-v1 gcntfy-<id>'],
    ['a kind of key', 'user_key_file: ssh-ed25519'],
    ['a curve in a list', '["pypi-token", "secp256k1"]'],
    ['a cipher in a list', '["secretbox", "aesgcm"]'],
    ["a pattern's literal", "'intercom-token': /^tok:[\\w.-]+$/,"],
    ['a list of names of secrets', '["passwort", "kennwort", "senha"]'],
    ['a digest', `"secretDigest": "${'a1b2c3d4e5f60718'}293a4b5c6d7e8f90"`],
    ['a hashed secret', `"hashed_secret": "${'9b1c7e02d4a85f36'}c0e17a92b3d64f58"`],
    ['the end of a template', 'login <<word 8>>\\n password <<password>>\\n"]'],
    ['what stands behind the name of a host', '"x@1passwordserviceaccounts.com","srpX"'],
    ['an address', '<a href="/forgot-password">Glemt</a>'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('reasons', () => {
  it('name what spoke for a finding, never the value', () => {
    const value = expand('<<base62 24>>', 3);
    const [match] = inspector.inspect(Buffer.from(`API_TOKEN="${value}"`));
    expect(match!.reasons[0]).toBe('is given to a name that suggests a secret');
    expect(match!.reasons.length).toBeGreaterThan(1);
    expect(match!.reasons.join(' ')).not.toContain(value);
  });

  it('name the placeholder word that cleared a value', () => {
    const [match] = inspector.inspect(Buffer.from('API_TOKEN="your-token-example"'));
    expect(match!.confidence).toBeLessThan(0.1);
    expect(match!.reasons[0]).toMatch(/^the value holds the word '\w+'$/);
  });
});
