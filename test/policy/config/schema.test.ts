import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configIssue } from '../../../src/policy/config/schema.js';

const schema = JSON.parse(readFileSync('schema/config.schema.json', 'utf8'));
const ajv = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);

/** Values of every type, likely and unlikely for the key they land at. */
const value = fc.oneof(
  fc.constantFrom<unknown>(
    true,
    0,
    1,
    0.5,
    -1,
    1e9,
    '',
    'high',
    'acme-token',
    'tier:generic',
    'no such',
    '2027-01-31',
    '2027-13-01',
    [],
    {},
    null,
  ),
  fc.constantFrom<unknown>(
    ['x'],
    [''],
    ['acme-token', 'group:x'],
    [1],
    ['unreadable'],
    [{ paths: ['x'] }],
    [{ paths: ['x'], owner: 'y' }],
    { builtin: true },
    { 'a-b': 'low' },
    { 'a-b': 3 },
    { decode_depth: 2 },
    { enabled: 1 },
  ),
  fc.string(),
);
const keys = [...Object.keys(schema.properties), 'unknown', '__proto__', 'constructor'];
const config = fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 4 });

describe('the schema check', () => {
  it('accepts and refuses the same configs as ajv does', () => {
    let accepted = 0;
    fc.assert(
      fc.property(config, (data) => {
        const mine = configIssue(data);
        if (!mine) accepted++;
        expect(mine === undefined).toBe(ajv(data));
      }),
      { numRuns: 3000, seed: 1 },
    );
    expect(accepted).toBeGreaterThan(100);
  });

  it.each(Object.keys(schema.properties.allow.items.properties))(
    'knows the allow field %s as ajv does',
    (field) => {
      fc.assert(
        fc.property(value, (content) => {
          const data = { allow: [{ [field]: content }] };
          expect(configIssue(data) === undefined).toBe(ajv(data));
        }),
        { numRuns: 200, seed: 1 },
      );
    },
  );

  it('uses no part of the schema language that the check does not know', () => {
    const known = new Set([
      '$schema',
      '$id',
      '$ref',
      'title',
      'description',
      'type',
      'additionalProperties',
      'properties',
      'anyOf',
      'enum',
      'pattern',
      'minimum',
      'maximum',
      'minLength',
      'maxLength',
      'minItems',
      'maxItems',
      'items',
      'required',
      'definitions',
    ]);
    const used = (node: unknown): string[] => {
      if (typeof node !== 'object' || node === null) return [];
      return Object.entries(node).flatMap(([key, inner]) =>
        key === 'properties' || key === 'definitions'
          ? [key, ...Object.values(inner).flatMap(used)]
          : key === 'enum' || key === 'required'
            ? [key]
            : Array.isArray(node)
              ? used(inner)
              : [key, ...used(inner)],
      );
    };
    expect(used(schema).filter((key) => !known.has(key))).toEqual([]);
  });
});
