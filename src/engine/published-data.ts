/**
 * Values that everybody is handed: the first 16 hex digits of the SHA-256 of each, under who publishes it. To add one,
 * print `publishedDigest(value)` (published.ts); the value itself must not stand here. Sources: shared facts on
 * placeholders, section 1; moby/moby:api/docs; hashicorp/vagrant:keys; pallets/flask:docs; RFC 5849, 6749, 6750, 7009;
 * openid.net/specs/openid-connect-core-1_0.html; the vendors' API references.
 */
export const PUBLISHED: readonly { source: string; digests: string }[] = [
  {
    source: 'AWS documentation',
    digests:
      '1a5d44a2dca19669 78314b11be2e5815 c6ea27c534f993d3 cb20d34a7adda2f5 e21b597ba6b9cafa e8a0614b6747a06f',
  },
  {
    source: 'the Azure storage emulator (Azurite)',
    digests: '0011cc25eb432071',
  },
  {
    source: 'the Azure Cosmos DB emulator',
    digests: 'aa6547439583c3a2',
  },
  {
    source: "Stripe's documentation",
    digests: '2cafc0970149a84f 5895b89c8fb33402 b1471f544ceeea31 f2d6ca16515033e5',
  },
  {
    source: "GitHub's documentation",
    digests: '3543c50b0cb9cea8 797c0ce414586cc8 82e74299544e0073 bc3ae723f57c6b9e',
  },
  {
    source: "Slack's documentation",
    digests: '2ddc147f3a3b5a17',
  },
  {
    source: "PagerDuty's documentation",
    digests: '5d712ba728d81c07',
  },
  {
    source: "Mailgun's documentation",
    digests: '9c846fdf0fa8955c',
  },
  {
    source: "Cloudflare's documentation",
    digests: '5e6a8235e121de87',
  },
  {
    source: "DigitalOcean's documentation",
    digests: 'fcd1f7d0fa693e92',
  },
  {
    source: "Docker's documentation",
    digests:
      '33a6d3750d9a769b 441c66009c2ab920 9ec0be036c22f06f b5b17ca1d65733bb ce9b398823bd4e00 e9897976005540a6',
  },
  {
    source: "HashiCorp's documentation",
    digests: '8f5e90698d144db9',
  },
  {
    source: "Flask's documentation",
    digests: '2598f7d6adc142d8 9cb335cb7b5fb805 ca32f86ce10b8435',
  },
  {
    source: 'Hardhat and Anvil, for local chains',
    digests: '64034b44c579b335 8335c55334821eef b26ab6529d20ebeb bc1a50966c9e6486',
  },
  {
    source: 'RFC 6749 and RFC 6750',
    digests: '00cf4c781dc37003 6c96130f130ab0d6 a71b359a87afde13 b8e148545b13c78b e9974c507d2a8021',
  },
  {
    source: 'RFC 5849 (OAuth 1.0)',
    digests:
      '1a952341acaa9d5d 2ff8b0fb93aca981 4c20e6f5cc11b937 649e1f5c769e718b 6aa14267d94944e6 764acfc9bee70965 ' +
      'b258c27f4721358c b87dad10a32a2d81 bb9b1163338b2a51 c20fbc2b96183894 c4ad638fad0d7ca4 cb87c87e4a138d9a ' +
      'd9a350d2f2ae0efd e0abbf844f8b825c',
  },
  {
    source: 'RFC 7009',
    digests: 'ea9bdfd02c0c412c',
  },
  {
    source: 'OpenID Connect Core',
    digests: '9e309cccd311ea64 ad71fb4165536675',
  },
  {
    source: 'Vagrant, for every new machine',
    digests: '3ad8f14b04b63498 b8456d4446be077c',
  },
];
