/** Passwords in URIs, connection strings and headers: who gets in where, and how much it matters. */
import { describe, expect, test } from 'vitest';
import { expectLinear } from '../../helpers/growth.js';
import { run } from './run.js';

const PW = `k9${'Vw2xQm7Zt'}`;

describe('a URI', () => {
  test('tells user, host and database around its password', () => {
    expect(run('uri', `DATABASE_URL="postgres://app:‹${PW}›@db.acme.io:5432/shop?sslmode=require"`)).toEqual({
      result: 'pass',
      reason: 'password for a named endpoint',
      detail: { user: 'app', host: 'db.acme.io', database: 'shop' },
    });
  });

  test('is read the same when the secret is the whole of it', () => {
    expect(run('uri', `mongodb+srv://app:${PW}@c0.acme.io,c1.acme.io/shop`).detail).toEqual({
      user: 'app',
      host: 'c0.acme.io',
      database: 'shop',
    });
  });

  test('may have no user, an IPv6 host, or an @ in its password', () => {
    expect(run('uri', `redis://:‹${PW}›@cache.acme.io:6379/0`).detail).toMatchObject({
      host: 'cache.acme.io',
    });
    expect(run('uri', `https://me:‹${PW}›@[2a01:4f8::1]:8443/x`).detail).toEqual({
      user: 'me',
      host: '2a01:4f8::1',
    });
    expect(run('uri', `mysql://me:‹${PW}@x›@db.acme.io/`).detail).toMatchObject({
      user: 'me',
      host: 'db.acme.io',
    });
  });

  test.each([
    '${DB_PASSWORD}',
    '$DB_PASSWORD',
    '{{ password }}',
    '%(password)s',
    '<password>',
    '%24%7BDB_PASS%7D',
    '$(cat',
    '#{pw}',
    '{password}',
    '%s',
    '[password]',
    '%DB_PASS%',
  ])('with %s holds no secret', (password) => {
    expect(run('uri', `postgres://app:‹${password}›@db.acme.io/shop`).result).toBe('reject');
  });

  test.each(['****', 'xxxxxx', '...', 'PASSWORD', 'DB_PASSWORD', 'yourSecretPassword'])(
    'with %s has a placeholder',
    (password) => {
      const { result, confidence } = run('uri', `postgres://app:‹${password}›@db.acme.io/shop`);
      expect([result, confidence]).toEqual(['fail', 0.1]);
    },
  );

  test.each([
    ['documentation', `https://u:‹${PW}›@api.example.com/`, 0.1],
    ['documentation', `https://u:‹${PW}›@203.0.113.7/`, 0.1],
    ['documentation', `postgres://u:‹${PW}›@hostname:5432/db`, 0.1],
    ['a default password', 'postgres://postgres:‹postgres›@db.acme.io/x', 0.2],
    ['a default password', 'amqp://guest:‹guest›@mq.acme.io/', 0.2],
    ['the user again', 'mysql://wombat:‹wombat›@db.acme.io/', 0.2],
    ['this machine', 'redis://:‹sunny-harbour›@localhost:6379', 0.35],
    ['a private network', 'redis://:‹sunny-harbour›@10.1.2.3:6379', 0.35],
    ['this machine, when nobody thought it up,', `redis://:‹${PW}›@localhost:6379`, 0.6],
    ['a bare name', `redis://:‹${PW}›@cache:6379`, 0.5],
  ])('of %s matters less: %s', (_, text, confidence) => {
    expect(run('uri', text).confidence).toBe(confidence);
  });

  test('without userinfo is none', () => {
    expect(run('uri', 'https://acme.io/‹path›').result).toBe('reject');
    expect(run('uri', 'nothing ‹here›').result).toBe('reject');
  });

  test('stays linear in text made of its parts', () => {
    expectLinear((size) => run('uri', `${'http://a:'.repeat(size)}‹x›${'@a/'.repeat(size)}`), 20_000);
  });
});

describe('a connection string', () => {
  test.each([
    [
      `Server=tcp:sql.acme.io,1433;Database=shop;User ID=app;Password=‹${PW}›;Encrypt=true`,
      { host: 'sql.acme.io', database: 'shop', user: 'app' },
    ],
    [
      `Driver={ODBC Driver 17};Server=sql.acme.io\\prod;Uid=app;Pwd={‹${PW}›};`,
      { host: 'sql.acme.io', user: 'app' },
    ],
    [
      `<add connectionString="Data Source=sql.acme.io;Initial Catalog=shop;user id=app;password=‹${PW}›" />`,
      { host: 'sql.acme.io', database: 'shop', user: 'app' },
    ],
    [
      `url=jdbc:postgresql://db.acme.io:5432/shop?user=app&password=‹${PW}›&ssl=true`,
      { host: 'db.acme.io', database: 'shop', user: 'app' },
    ],
    [
      `jdbc:sqlserver://sql.acme.io:1433;databaseName=shop;user=app;password=‹${PW}›;`,
      { host: 'sql.acme.io', database: 'shop', user: 'app' },
    ],
    [
      `Endpoint=sb://bus.acme.io/;SharedAccessKeyName=Root;SharedAccessKey=‹${PW}›`,
      { host: 'bus.acme.io', user: 'Root' },
    ],
  ])('%s', (text, detail) => {
    expect(run('connection-string', text)).toMatchObject({ result: 'pass', detail });
  });

  test('with a template or a default password is judged like a URI', () => {
    expect(run('connection-string', 'Server=sql.acme.io;Uid=sa;Pwd=‹${SA_PASSWORD}›').result).toBe('reject');
    expect(run('connection-string', 'Server=sql.acme.io;Uid=sa;Pwd=‹yourStrong(!)Password›').confidence).toBe(
      0.2,
    );
    expect(run('connection-string', 'Server=localhost;Uid=sa;Pwd=‹sunny-harbour›').confidence).toBe(0.35);
  });

  test('takes no facts from other lines', () => {
    expect(run('connection-string', `Server=other.acme.io\nUid=app;Pwd=‹${PW}›`).detail).toEqual({
      user: 'app',
    });
  });
});

describe('HTTP Basic', () => {
  const header = (text: string): string => Buffer.from(text).toString('base64');

  test('tells the user, never the password', () => {
    expect(run('basic-auth', header(`deploy:${PW}`))).toMatchObject({
      result: 'pass',
      detail: { user: 'deploy' },
    });
  });

  test('with a key as user and no password tells nothing of it', () => {
    expect(run('basic-auth', header(`${PW}:`))).toMatchObject({ result: 'pass', detail: {} });
  });

  test('of the RFC, of defaults and of templates matters little or not at all', () => {
    expect(run('basic-auth', header('Aladdin:open sesame')).confidence).toBe(0.1);
    expect(run('basic-auth', header('user:password')).confidence).toBe(0.1);
    expect(run('basic-auth', header('admin:admin')).confidence).toBe(0.2);
    expect(run('basic-auth', header('me:${TOKEN}')).result).toBe('reject');
  });

  test('is none when it decodes to something else', () => {
    expect(run('basic-auth', 'authentication').result).toBe('reject');
    expect(run('basic-auth', Buffer.of(1, 2, 3, 0x3a, 200).toString('base64')).result).toBe('reject');
    expect(run('basic-auth', header('no colon')).result).toBe('reject');
  });
});
