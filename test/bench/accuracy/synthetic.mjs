/**
 * Assignment forms × kinds of values → made-up snippets with their label: random values must always be found, whatever
 * the form, and people's own passwords in forms the corpus hardly holds. Values come from the rules' sample generator.
 */

const FORMS = [
  'DB_PASSWORD=@',
  'export APP_SECRET=@',
  '"password": "@",',
  "password: '@'",
  'password: @',
  'spring.datasource.password=@',
  '<password>@</password>',
  '<add key="DbPassword" value="@"/>',
  'mysqldump --password @ --all',
  'app --password=@ --verbose',
  "CREATE USER app IDENTIFIED BY '@';",
  'docker run -d -e MYSQL_PASSWORD=@ mysql:8',
  '{user: app, password: @}',
  "define('DB_PASSWORD', '@');",
  'os.environ["DB_PASSWORD"] = "@"',
  'const dbPassword = "@";',
  'smtp.setPassword("@");',
  'PASS=@ \\',
  'Server=db;Uid=app;Pwd=@;',
];
const KEY_FORMS = [
  'API_KEY="@"',
  'client_secret: "@"',
  "const authToken = '@';",
  'access_token=@',
  'apiKey: @',
  'new Client({ apiKey: "@" })',
  'signing_key: @',
  'os.environ["API_TOKEN"] = "@"',
  '<apiKey>@</apiKey>',
  'Authorization: Bearer @',
  'app --api-key @',
  '"token": "@"',
];
const PASSWORDS = [
  '<<password>>',
  '<<base62 10>>',
  '<<base62 14>>',
  '<<lower 10>>',
  '<<lower36 12>>',
  '<<upper 1>><<lower 5>><<digit 4>>!',
];
const KEYS = [
  '<<hex 32>>',
  '<<base62 24>>',
  '<<base62 40>>',
  '<<base64 43>>=',
  '<<base64url 32>>',
  '<<lower36 20>>',
  '<<hex 64>>',
  '<<base32 32>>',
];
/** What people make of words when told to add digits and a mark. */
const HUMAN = [
  'Winter',
  'dragon',
  'Falcon',
  'Manchester',
  'guitar',
  'Orange',
  'Sunshine',
  'monkey',
  'Chester',
  'Tropical',
  'blue',
  'Hamburg',
];
const WEIGHT = 0.12;
const SEEDS = 10;

/** Snippets as the corpus reader gives them, with a weight. */
export function syntheticSnippets(expand) {
  const out = [];
  const add = (form, value) => {
    const text = `${form.replace('@', () => value)}\n`;
    const from = Buffer.byteLength(form.slice(0, form.indexOf('@')));
    const label = {
      secret: true,
      scored: true,
      category: 'synthetic',
      from,
      to: from + Buffer.byteLength(value),
      value,
      line: 1,
    };
    out.push({
      id: `synthetic-${out.length}`,
      repository: 'synthetic',
      ext: '',
      text,
      bytes: Buffer.from(text),
      labels: [label],
      weight: WEIGHT,
    });
  };
  for (const [forms, values] of [
    [FORMS, PASSWORDS],
    [KEY_FORMS, KEYS],
    [FORMS.slice(0, 16), KEYS.slice(0, 2)],
  ]) {
    for (const form of forms)
      for (const value of values)
        for (let seed = 0; seed < SEEDS; seed++) add(form, expand(value, seed + out.length));
  }
  FORMS.forEach((form, i) => {
    for (let n = 0; n < 3; n++)
      add(
        form,
        expand(
          `${HUMAN[(i * 3 + n) % HUMAN.length]}<<[13579] 1>><<[2468] 1>><<digit 2>>${n === 0 ? '!' : ''}`,
          i + n,
        ),
      );
  });
  return out;
}
