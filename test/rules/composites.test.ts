/** The built-in pack: an id and its secret near each other are one finding with both parts; a lone id is little or nothing. */
import { describe, expect, it } from 'vitest';
import { Inspector } from '../../src/engine/inspector.js';
import { compile } from '../../src/rules/compile.js';
import { loadRules } from '../../src/rules/load.js';
import { expand } from '../../src/rules/sample.js';

const inspector = new Inspector(compile(loadRules(['rules'])));
const id = (rule: number) => inspector.rules.at(rule).id;

/** What is reported: each finding's rule, with the rules of its parts. */
function reported(template: string): string[] {
  return inspector
    .inspect(Buffer.from(expand(template, 1)))
    .filter(({ confidence }) => confidence >= 0.5)
    .map(({ rule, parts }) => [id(rule), ...parts.map((part) => id(part.rule)).sort()].join(' + '));
}

describe('an id and its secret are one finding', () => {
  it.each([
    [
      'AWS key id and secret key',
      'AWS_ACCESS_KEY_ID=<<aws-key-id AKIA>>\nAWS_SECRET_ACCESS_KEY=<<base64 40>>',
      'aws-secret-access-key + aws-access-key-id',
    ],
    [
      'Twilio SID and auth token',
      'TWILIO_ACCOUNT_SID=AC<<hexlower 32>>\nTWILIO_AUTH_TOKEN=<<hexlower 32>>',
      'twilio-auth-token + twilio-account-sid',
    ],
    [
      'Twilio API key SID and secret',
      'TWILIO_API_KEY=SK<<hexlower 32>>\nTWILIO_API_SECRET=<<digit 1>><<base62 31>>',
      'twilio-api-key-secret + twilio-api-key-sid',
    ],
    [
      'Google OAuth client id and secret',
      'client_id = <<digit 12>>-<<lower36 32>>.apps.googleusercontent.com\nclient_secret = GOCSPX-<<base64url 28>>',
      'google-oauth-client-secret + google-oauth-client-id',
    ],
    [
      'GitHub client id and secret',
      'GITHUB_CLIENT_ID=Iv1.<<hexlower 16>>\nGITHUB_CLIENT_SECRET=<<hexlower 40>>',
      'github-client-secret + github-client-id',
    ],
    [
      'Azure tenant, client and secret',
      'AZURE_TENANT_ID=<<uuid>>\nAZURE_CLIENT_ID=<<uuid>>\nAZURE_CLIENT_SECRET=<<azure-entra-secret>>',
      'entra-client-secret + entra-client-id + entra-tenant-id',
    ],
    [
      'what `az ad sp create-for-rbac` prints',
      '{\n  "appId": "<<uuid>>",\n  "displayName": "ci",\n  "password": "<<azure-entra-secret>>",\n  "tenant": "<<uuid>>"\n}',
      'entra-client-secret + entra-client-id + entra-tenant-id',
    ],
  ])('%s', (_, text, finding) => expect(reported(text)).toEqual([finding]));
});

describe('a lone id', () => {
  it.each([
    ['of a Twilio account', 'TWILIO_ACCOUNT_SID=AC<<hexlower 32>>'],
    ['of a Google client', 'client_id = <<digit 12>>-<<lower36 32>>.apps.googleusercontent.com'],
    ['of an Azure application', 'AZURE_TENANT_ID=<<uuid>>\nAZURE_CLIENT_ID=<<uuid>>'],
    ['of a GitHub app', 'GITHUB_CLIENT_ID=Iv1.<<hexlower 16>>'],
  ])('%s is no finding', (_, text) => expect(reported(text)).toEqual([]));

  it('of AWS is one of low severity', () => {
    expect(reported('AWS_ACCESS_KEY_ID=<<aws-key-id AKIA>>')).toEqual(['aws-access-key-id']);
    expect(inspector.rules.byId('aws-access-key-id')!.severity).toBe('low');
  });
});

describe('two secrets near each other', () => {
  it('of Datadog stay two findings that name each other', () => {
    expect(reported('DD_API_KEY=<<hexlower 32>>\nDD_APP_KEY=<<hexlower 40>>')).toEqual([
      'datadog-api-key + datadog-app-key-legacy',
      'datadog-app-key-legacy + datadog-api-key',
    ]);
    expect(reported('DD_API_KEY=<<hexlower 32>>\nDD_APP_KEY=ddapp_<<base62 34>>')).toEqual([
      'datadog-api-key + datadog-app-key',
      'datadog-app-key + datadog-api-key',
    ]);
  });

  it('of different vendors have nothing to do with each other', () => {
    expect(reported('STRIPE=sk_live_<<base62 24>>\nAWS_ACCESS_KEY_ID=<<aws-key-id AKIA>>')).toHaveLength(2);
  });
});

describe('no rule for an id alone is worse than low', () => {
  it('though it may be the companion of a secret', () => {
    const rules = loadRules(['rules']);
    const parts = rules.filter((rule) => rule.part);
    expect(parts.length).toBeGreaterThan(5);
    for (const { severity } of parts) expect(severity).toBe('info');
    // Every part is some finding's part, else it would never be reported.
    const wanted = new Set(rules.flatMap((rule) => rule.companions.map((companion) => companion.rule)));
    for (const part of parts) expect(wanted).toContain(part.id);
  });
});
