/**
 * Microsoft's identifiable keys → true or unproven. Each ends in a fixed signature and a Marvin32 checksum whose seed
 * names the kind of key (microsoft/security-utilities: IdentifiableSecrets.cs, IdentifiableMetadata.cs). Not every
 * service's seed is published, so a checksum that no known seed explains proves nothing.
 */
import type { Check } from '../match.js';
import { decodeBase64 } from './codecs/base64.js';
import type { Signer } from './crc32-tokens.js';
import { pass, unknown } from './results.js';
import { marvin32, marvinSeed } from './sums/marvin32.js';

/** Key kinds (eight-letter seeds) by signature. */
const KINDS: Record<string, string[]> = {
  '+ASt': ['Default0'],
  ACDb: ['MastRO00', 'MastRW00', 'SysAll00', 'Resour00', 'SystRO00', 'SystRW00', 'Encryp00'],
  '+ABa': ['AbAcct00'],
  '+AMC': ['Classic0'],
  APIM: ['Tenant00', 'IoTHub00', 'Gateway0', 'GitKey00'],
  AzCa: ['Access00'],
  '+ASb': ['System00', 'Unknown0', 'Send0000', 'Manage00', 'Listen00'],
  '+AEh': ['System00', 'Unknown0', 'Send0000', 'Manage00', 'Listen00'],
  '+ARm': ['System00', 'Unknown0', 'Send0000', 'Manage00', 'Listen00'],
  AIoT: ['IoTHub00', 'DpsKey00', 'Device00'],
  AZEG: ['SendRecv'],
  '+ACR': ['ACRDflt0'],
  AzFu: ['Functi00', 'Master00', 'System00'],
  AzSe: ['Query000', 'PAdmin00'],
  '+SQL': ['UsrPwd00'],
};
/** Characters from the signature to the end, padding left out: four of signature, six of checksum. */
const TAIL = 10;

/** Keys whose last four bytes are the checksum: Storage, Cosmos DB, Batch, Service Bus, Redis, Functions, … */
export const azureKey: Check = (bytes, start, end) => {
  const text = bytes.toString('latin1', start, end);
  const bare = text.replace(/=+$/, '');
  const kinds = KINDS[bare.slice(-TAIL, -TAIL + 4)];
  const key = decodeBase64(text);
  if (kinds === undefined || key === undefined || key.length < 24) return unknown();
  const right = kinds.some((kind) => {
    if (key.readUInt32LE(key.length - 4) === marvin32(key.subarray(0, -4), marvinSeed(kind))) return true;
    return bare.slice(-TAIL, -TAIL + 4) === 'AzCa' && redisWithoutSigns(key, bare, kind);
  });
  return right ? pass('checksum is right') : unknown();
};

/** Redis keys may have `+` replaced by `P` and `/` by `F` after summing; what was summed is then only the random part's image. */
function redisWithoutSigns(key: Buffer, bare: string, kind: string): boolean {
  const again = Buffer.from(key);
  again.writeUInt32LE(marvin32(key, marvinSeed(kind)), key.length - 4);
  return again.toString('base64').replace(/=+$/, '').replaceAll('+', 'P').replaceAll('/', 'F') === bare;
}

/** @param prefix signature such as `+ASt`; the key's length follows from it. */
export const signAzureKey: Signer = (prefix, pick) => {
  const long = ['+ASt', 'ACDb', '+ABa', '+AMC', 'APIM'].includes(prefix);
  const [digits, padding] = long
    ? [76, '==']
    : ({ AzFu: [44, '=='], AzSe: [42, ''], '+ACR': [42, ''] }[prefix] ?? [33, '=']);
  const body = pick('base62', digits as number);
  const draft = Buffer.from(`${body}${prefix}AAAAAA${padding}`, 'base64');
  draft.writeUInt32LE(
    marvin32(draft.subarray(0, -4), marvinSeed(KINDS[prefix]?.[0] ?? 'Default0')),
    draft.length - 4,
  );
  const text = draft.toString('base64');
  return prefix === 'AzFu' ? text.replaceAll('+', '-').replaceAll('/', '_') : text;
};
