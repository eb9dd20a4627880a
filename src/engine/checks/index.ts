/**
 * All named checks and the makers of samples that pass them: the table that rules refer to in `check = [...]` and
 * sample templates in `<<name PREFIX>>`. Nothing is decided here.
 */
import { BLOCK_REACH } from '../../core/limits.js';
import type { Check } from '../match.js';
import { awsKeyId, signAwsKeyId } from './aws.js';
import { azureCask, signAzureCask } from './azure-cask.js';
import { azureDevopsPat, signAzureDevopsPat } from './azure-devops.js';
import { azureEntraSecret, signAzureEntraSecret } from './azure-entra.js';
import { azureKey, signAzureKey } from './azure-key.js';
import { basicAuth } from './basic-auth.js';
import { base58check, bech32, signBase58check, signBech32, signXrpSeed, xrpSeed } from './chain-keys.js';
import { ciscoType7, signCiscoType7 } from './cisco.js';
import { connectionString } from './connection-string.js';
import { cratesIoToken, signCratesIoToken } from './crates-io.js';
import { crc32Checks, crc32Signers, type Signer } from './crc32-tokens.js';
import { base64Key, decodedTextChecks, discordToken, pypiToken, wireguardKey } from './decoded-text.js';
import { base64Text, freeText, opaqueToken } from './free-text.js';
import { gitlabRoutable, signGitlabRoutable } from './gitlab.js';
import { bitlocker, hexRandom, luhn, notSequential, secp256k1, signBitlocker, uuid } from './identifiers.js';
import { base64Json, gcpServiceAccount } from './json-tokens.js';
import { jwt, kubernetesJwt, paseto, supabaseServiceRole } from './jwt.js';
import { nkeySeed, signNkeySeed, signStellarSeed, stellarSeed } from './key-seeds.js';
import { base64Pem, pem, pemEncrypted } from './keys/pem.js';
import { putty } from './keys/putty.js';
import { netrc } from './netrc.js';
import { otpSeed } from './otp-seed.js';
import { encrypted, hashed, hashedFast, LINE_REACH } from './sealed.js';
import { MANIFEST_REACH, secretManifest } from './secret-manifest.js';
import { secretObject } from './secret-object.js';
import { signedUrl } from './signed-url.js';
import { uri } from './uri.js';
import { byteList, mnemonic, signByteList } from './wallets.js';

/** Named checks. A null prototype, so that a rule's `constructor` names nothing. */
export const checks: Record<string, Check> = Object.assign(Object.create(null), {
  // Checksums.
  ...crc32Checks,
  'aws-key-id': awsKeyId,
  'azure-cask': azureCask,
  'azure-devops-pat': azureDevopsPat,
  'azure-entra-secret': azureEntraSecret,
  'azure-key': azureKey,
  base58check,
  bech32,
  bitlocker,
  'crates-io-token': cratesIoToken,
  'gitlab-routable': gitlabRoutable,
  luhn,
  'nkey-seed': nkeySeed,
  'stellar-seed': stellarSeed,
  'xrp-seed': xrpSeed,
  // Structure.
  ...decodedTextChecks,
  'base64-json': base64Json,
  'base64-key': base64Key,
  'base64-pem': base64Pem,
  'base64-text': base64Text,
  'secret-manifest': secretManifest,
  'secret-object': secretObject,
  'basic-auth': basicAuth,
  'byte-list': byteList,
  'cisco-type7': ciscoType7,
  'connection-string': connectionString,
  'discord-token': discordToken,
  'free-text': freeText,
  'gcp-service-account': gcpServiceAccount,
  jwt,
  'kubernetes-jwt': kubernetesJwt,
  mnemonic,
  'opaque-token': opaqueToken,
  netrc,
  'otp-seed': otpSeed,
  paseto,
  pem,
  'pem-encrypted': pemEncrypted,
  putty,
  'signed-url': signedUrl,
  'pypi-token': pypiToken,
  secp256k1,
  'supabase-service-role': supabaseServiceRole,
  uri,
  uuid,
  'wireguard-key': wireguardKey,
  // Of no use alone.
  encrypted,
  hashed,
  'hashed-fast': hashedFast,
  // Sanity.
  'hex-random': hexRandom,
  'not-sequential': notSequential,
} satisfies Record<string, Check>);

/** Checks that look around their candidate, and how many bytes on either side. */
export const LOOKING_AROUND: Readonly<Record<string, number>> = Object.assign(Object.create(null), {
  'connection-string': 512,
  'free-text': 1,
  'gcp-service-account': 8192,
  hashed: LINE_REACH,
  'hashed-fast': LINE_REACH,
  netrc: 600,
  pem: BLOCK_REACH,
  'pem-encrypted': BLOCK_REACH,
  putty: BLOCK_REACH,
  'secret-manifest': MANIFEST_REACH,
  'secret-object': MANIFEST_REACH,
  'signed-url': 860,
  uri: 512,
});

/**
 * Makers of values with a valid checksum, under the names of their checks: `prefix` is the text the value begins with
 * (or the signature it holds), `pick('base62', 30)` gives random text.
 */
export const signers: Record<string, Signer> = Object.assign(Object.create(null), {
  ...crc32Signers,
  // Short name used in templates for the commonest recipe.
  crc32: crc32Signers['crc32-base62']!,
  'aws-key-id': signAwsKeyId,
  'azure-cask': signAzureCask,
  'azure-devops-pat': signAzureDevopsPat,
  'azure-entra-secret': signAzureEntraSecret,
  'azure-key': signAzureKey,
  base58check: signBase58check,
  'byte-list': signByteList,
  bitlocker: signBitlocker,
  'cisco-type7': signCiscoType7,
  bech32: signBech32,
  'crates-io-token': signCratesIoToken,
  'gitlab-routable': signGitlabRoutable,
  'nkey-seed': signNkeySeed,
  'stellar-seed': signStellarSeed,
  'xrp-seed': signXrpSeed,
} satisfies Record<string, Signer>);
