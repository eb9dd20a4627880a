/** Secret manifests: every value of every document, and nothing of what only looks like one. */
import { describe, expect, it } from 'vitest';
import { Inspector } from '../../src/engine/inspector.js';
import { compile } from '../../src/rules/compile.js';
import { loadRules } from '../../src/rules/load.js';

const inspector = new Inspector(
  compile(loadRules(['rules']).filter(({ id }) => id.startsWith('kubernetes-secret'))),
);
const base64 = (text: string) => Buffer.from(text).toString('base64');
const value = (n: number) => `q7Lw${n}xKp2${'Rm9'}${n}Zt4`;
const found = (text: string) =>
  inspector.inspect(Buffer.from(text)).map(({ secret }) => secret.reveal().toString());
const manifest = (kind: string, lines: string[], block = 'data') =>
  `apiVersion: v1\nkind: ${kind}\nmetadata:\n  name: x\n${block}:\n${lines.map((l) => `  ${l}\n`).join('')}type: Opaque\n`;
const three = [1, 2, 3].map(value);

describe('a Secret manifest', () => {
  it('gives up each of its values, whatever the names and what stands between', () => {
    const lines = three.map((text, i) => `key-${i}: ${base64(text)}`);
    lines.splice(
      1,
      0,
      '# a comment',
      '',
      `ca.crt: ${base64('public words')}`,
      'multi: |',
      '  and more of it',
    );
    expect(found(manifest('Secret', lines))).toEqual(three.map(base64));
    expect(found(manifest('Secret', lines).replace(/\n/g, '\r\n'))).toEqual(three.map(base64));
  });

  it('gives up plain values too, quoted or not, but no templates and no names', () => {
    const [one, two, last] = three as [string, string, string];
    const lines = [
      `a: ${one}`,
      `b: "${two}"`,
      'c: {{ .Values.c }}',
      'd: ${D_FROM_ENV}',
      'username: wombat77x',
      `e: '${last}'`,
    ];
    expect(found(manifest('Secret', lines, 'stringData'))).toEqual(three);
  });

  it('holds texts whose lines are none of its values, and words that are settings', () => {
    const lines = ['config.yaml: |', `  id: ${value(1)}`, 'mode: standalone', `a: ${value(2)}`];
    expect(found(manifest('Secret', lines, 'stringData'))).toEqual([value(2)]);
  });

  it('is told from the other documents of its file', () => {
    const [one, two, last] = three.map((text) => `k: ${base64(text)}`) as [string, string, string];
    const file = [manifest('ConfigMap', [one]), manifest('Secret', [two]), manifest('"Secret"', [last])].join(
      '---\n',
    );
    expect(found(file)).toEqual(three.slice(1).map(base64));
  });

  it('is none when it is sealed or stored elsewhere', () => {
    const lines = three.map((text, i) => `key-${i}: ${base64(text)}`);
    for (const kind of ['SealedSecret', 'ExternalSecret', 'ConfigMap'])
      expect(found(manifest(kind, lines))).toEqual([]);
    expect(found(`${manifest('Secret', lines)}sops:\n  version: 3.8.1\n`)).toEqual([]);
  });

  it('ends where its block does', () => {
    const text = manifest('Secret', [`a: ${base64(value(1))}`]).replace(
      'type:',
      `other:\n  b: ${base64(value(2))}\ntype:`,
    );
    expect(found(text)).toEqual([base64(value(1))]);
  });
});

describe('a Secret in JSON', () => {
  const object = (kind: string, data: Record<string, string>, block = 'data') => ({
    apiVersion: 'v1',
    [block]: data,
    kind,
    metadata: { name: 'x', labels: { kind: 'none' }, annotations: { note: 'a "{brace' } },
    type: 'Opaque',
  });
  const data = Object.fromEntries(three.map((text, i) => [`key-${i}.txt`, base64(text)]));
  const print = [JSON.stringify, (value: unknown) => JSON.stringify(value, null, 4)];

  it.each(print)('gives up each of its values, on one line or many, wherever its kind stands', (text) => {
    const secret = object('Secret', { ...data, 'ca.crt': base64('public words') });
    expect(found(text(secret))).toEqual(three.map(base64));
    expect(found(text({ ...secret, kind: undefined, z: [1], kind2: 'x' }))).toEqual([]);
    const { kind, ...rest } = secret;
    expect(found(text({ kind, ...rest }))).toEqual(three.map(base64));
    expect(found(text(secret).replace(/\n/g, '\r\n'))).toEqual(three.map(base64));
  });

  it.each(print)('is told from the others of its List', (text) => {
    const one = (kind: string, i: number) => object(kind, { k: base64(value(i)) });
    const items = [one('ConfigMap', 1), one('Secret', 2), one('SealedSecret', 3), one('Secret', 4)];
    expect(found(text({ apiVersion: 'v1', kind: 'List', items }))).toEqual(
      [2, 4].map((i) => base64(value(i))),
    );
    expect(found(text({ kind: 'Secret', items: [one('ConfigMap', 1)] }))).toEqual([]);
  });

  it.each(print)('gives up plain values too, but no templates and no names', (text) => {
    const plain = {
      a: value(1),
      b: '${B_FROM_ENV1}',
      username: 'wombat77x',
      c: value(2),
      mode: 'standalone',
    };
    expect(found(text(object('Secret', plain, 'stringData')))).toEqual([value(1), value(2)]);
    expect(found(text(object('Secret', { a: 'ENC[AES256_GCM,data:q7LwxKp2Rm9]' }, 'stringData')))).toEqual(
      [],
    );
  });

  it('gives up its values where kubectl notes it in another, and points at them there', () => {
    const applied = JSON.stringify(object('Secret', { k: base64(value(1)) }));
    const text = JSON.stringify({ metadata: { annotations: { 'last-applied': `${applied}\n` } } });
    const [match] = inspector.inspect(Buffer.from(text));
    expect(text.slice(match!.start, match!.end)).toBe(base64(value(1)));
  });

  it('ends where its values do: what an object inside holds is none of them', () => {
    const text = `{"kind":"Secret","data":{"a":"${base64(value(1))}","b":{"c":"${base64(value(2))}"}}}`;
    expect(found(text)).toEqual([base64(value(1))]);
  });

  it('is none without an end, a beginning or a kind', () => {
    const text = JSON.stringify(object('Secret', { k: base64(value(1)) }));
    expect(found(text.slice(1))).toEqual([]);
    expect(found(`${text.slice(0, text.indexOf('"kind"'))}"Secret"`)).toEqual([]);
    expect(found(`{"data":{"k":"${base64(value(1))}"}} "Secret"`)).toEqual([]);
  });
});
