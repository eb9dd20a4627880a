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
