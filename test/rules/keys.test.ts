import { createPrivateKey, createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/engine/checks/index.js';
import { expand } from '../../src/rules/sample.js';
import { crc24 } from '../../src/rules/samples/pgp.js';

/** The bytes between the lines of a block. */
function bodyOf(block: string): Buffer {
  const lines = block.split('\n');
  const blank = lines.indexOf('');
  const inside = lines.slice(blank < 0 ? 1 : blank + 1, -1).filter((line) => !line.startsWith('='));
  return Buffer.from(inside.join(''), 'base64');
}

/** Reads DER to its end: tags of every value, nested ones in brackets. Throws on lengths that do not fit. */
function outline(der: Buffer): string {
  let text = '';
  for (let at = 0; at < der.length; ) {
    const tag = der[at]!;
    const long = der[at + 1]! & 0x80 ? der[at + 1]! & 0x7f : 0;
    const length = long > 0 ? der.readUIntBE(at + 2, long) : der[at + 1]!;
    const from = at + 2 + long;
    if (from + length > der.length) throw new Error('a length runs over the end');
    text +=
      tag & 0x20
        ? `${tag.toString(16)}(${outline(der.subarray(from, from + length))})`
        : `${tag.toString(16)} `;
    at = from + length;
  }
  return text;
}

describe('PEM blocks', () => {
  it.each(['RSA', 'DSA', 'EC', 'ENCRYPTED', 'OPENSSH', ''])(
    'the engine takes a block of %s for a key',
    (type) => {
      for (const suffix of type === '' ? [''] : ['', ' encrypted']) {
        const bytes = Buffer.from(expand(`<<pem "${`${type} PRIVATE KEY`.trim()}"${suffix}>>`));
        expect(checks.pem!(bytes, 0, bytes.length).result).toBe('pass');
      }
    },
  );

  const labels = [
    'RSA PRIVATE KEY',
    'DSA PRIVATE KEY',
    'PRIVATE KEY',
    'EC PRIVATE KEY',
    'ENCRYPTED PRIVATE KEY',
    'PUBLIC KEY',
    'ACME STUFF',
  ];

  it.each([...labels, 'OPENSSH PRIVATE KEY'])('%s has its lines and a width', (label) => {
    const lines = expand(`<<pem "${label}">>`).split('\n');
    expect(lines[0]).toBe(`-----BEGIN ${label}-----`);
    expect(lines.at(-1)).toBe(`-----END ${label}-----`);
    const width = label.startsWith('OPENSSH') ? 70 : 64;
    expect(lines.slice(1, -2).every((line) => line.length === width)).toBe(true);
  });

  it.each(labels)('%s holds well-formed DER', (label) => {
    expect(outline(bodyOf(expand(`<<pem "${label}">>`)))).toMatch(/^30\(.*\)$/);
  });

  it.each(['RSA PRIVATE KEY', 'PRIVATE KEY'])(
    '%s is read by OpenSSL as a key of the size asked for',
    (label) => {
      for (const size of [1024, 2048, 3072]) {
        const key = createPrivateKey(expand(`<<pem "${label}" ${size}>>`, size));
        expect([key.asymmetricKeyType, key.asymmetricKeyDetails?.modulusLength]).toEqual(['rsa', size]);
      }
    },
  );

  it('PUBLIC KEY is read by OpenSSL', () => {
    expect(createPublicKey(expand('<<pem "PUBLIC KEY" 1024>>')).asymmetricKeyDetails?.modulusLength).toBe(
      1024,
    );
  });

  it('sizes of curves make EC keys', () => {
    expect(outline(bodyOf(expand('<<pem "EC PRIVATE KEY" 384>>')))).toBe('30(2 4 a0(6 )a1(3 ))');
    expect(outline(bodyOf(expand('<<pem "PRIVATE KEY" 256>>')))).toBe('30(2 30(6 6 )4 )');
    expect(expand('<<pem "EC PRIVATE KEY" 521>>').length).toBeGreaterThan(
      expand('<<pem "EC PRIVATE KEY" 384>>').length,
    );
  });

  it('a passphrase shows as it does in the format', () => {
    const old = expand('<<pem "RSA PRIVATE KEY" 1024 encrypted>>');
    expect(old).toMatch(/\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,[0-9A-F]{32}\n\n/);
    expect(bodyOf(old).length % 16).toBe(0);
    expect(outline(bodyOf(expand('<<pem "ENCRYPTED PRIVATE KEY">>')))).toBe(
      '30(30(6 30(30(6 30(4 2 30(6 5 )))30(6 4 )))4 )',
    );
  });

  it('OPENSSH PRIVATE KEY has the layout of PROTOCOL.key, open or encrypted', () => {
    const fields = (body: Buffer) => {
      let at = 'openssh-key-v1\0'.length;
      expect(body.subarray(0, at).toString()).toBe('openssh-key-v1\0');
      const next = () => {
        const length = body.readUInt32BE(at);
        at += 4 + length;
        expect(at).toBeLessThanOrEqual(body.length);
        return body.subarray(at - length, at);
      };
      const [cipher, kdf, options] = [next(), next(), next()];
      expect(body.readUInt32BE(at)).toBe(1);
      at += 4;
      const [, secret] = [next(), next()];
      expect(at).toBe(body.length);
      return { cipher: cipher.toString(), kdf: kdf.toString(), options: options.length, secret };
    };
    const open = fields(bodyOf(expand('<<pem "OPENSSH PRIVATE KEY">>')));
    expect(open).toMatchObject({ cipher: 'none', kdf: 'none', options: 0 });
    expect(open.secret.readUInt32BE(0)).toBe(open.secret.readUInt32BE(4));
    expect(open.secret.length % 8).toBe(0);
    const closed = fields(bodyOf(expand('<<pem "OPENSSH PRIVATE KEY" encrypted>>')));
    expect(closed).toMatchObject({ cipher: 'aes256-ctr', kdf: 'bcrypt', options: 24 });
  });

  it('PGP PRIVATE KEY BLOCK is armour around a secret-key packet, with its checksum', () => {
    for (const suffix of ['', ' 1024', ' 4096', ' 2048 encrypted']) {
      const block = expand(`<<pem "PGP PRIVATE KEY BLOCK"${suffix}>>`);
      const body = bodyOf(block);
      expect(body[0]).toBe(0xc0 | 5);
      const length = ((body[1]! - 192) << 8) + body[2]! + 192;
      expect(body[3]).toBe(4);
      expect(body[3 + length]).toBe(0xc0 | 13);
      expect(block.split('\n').at(-2)).toBe(`=${crc24(body).toString('base64')}`);
    }
    // Check value of CRC-24/OPENPGP from the catalogue of parametrised CRC algorithms.
    expect(crc24(Buffer.from('123456789')).toString('hex')).toBe('21cf02');
  });
});
