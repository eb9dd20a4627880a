/**
 * What is known of canary tokens: credentials laid out as traps, whose use (a check whether they work included) alerts
 * whoever laid them. Accounts as published by Truffle Security ("AWS canaries", 2024, and
 * trufflesecurity/trufflehog:pkg/detectors/aws/access_keys/canary.go); hosts as thinkst/canarytokens documents them.
 */

export const CANARY = 'canary token: using it, even to check it, alerts whoever laid it out';

/** Accounts of canarytokens.org, then those of services like it. The digits are accounts, not credentials. */
export const AWS_CANARY_ACCOUNTS: ReadonlySet<string> = new Set(
  (
    '052310077262 171436882533 266735846894 534261010715 595918472158 717712589309 730335385048 819147034852 893192397702 992382622183 ' +
    '044858866125 251535659677 344043088457 351906852752 390477818340 426127672474 427150556519 439872796651 445142720921 465867158099 ' +
    '637958123769 693412236332 732624840810 735421457923 959235150393 982842642351'
  ).split(' '),
);

/** Hosts that canary configurations point at (kubeconfig, WireGuard, MySQL, URLs). */
export const CANARY_HOST = /(^|\.)(canarytokens\.(com|org|net)|canary\.tools)$/;
