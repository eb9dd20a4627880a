/**
 * The claims of a JSON Web Token → whose it is: what kind of token this issuer makes, and whether it is public by
 * design. Issuers whose tokens are like any other's are left to the `iss` that the finding tells anyway.
 */

/** What the claims say besides themselves. */
export interface TokenKind {
  /** As a report calls it. */
  type: string;
  /** Why it is no secret, when it is none. */
  isPublic?: string;
}

type Claims = Record<string, unknown>;

/** Issuers by their `iss`, as their documentation writes it. */
const ISSUERS: [RegExp, string][] = [
  // firebase.google.com, "Verify ID tokens".
  [/^https:\/\/securetoken\.google\.com\//, 'Firebase ID token'],
  [/^https:\/\/accounts\.google\.com$|^accounts\.google\.com$/, 'Google ID token'],
  [/^https:\/\/[\w-]+(?:\.[a-z]{2})?\.auth0\.com\//, 'Auth0 token'],
  [/^https:\/\/[\w-]+\.(?:okta|oktapreview|okta-emea)\.com(?:\/|$)/, 'Okta token'],
  // learn.microsoft.com, "Access token claims reference": version 1.0 and 2.0.
  [/^https:\/\/(?:sts\.windows\.net|login\.microsoftonline\.com)\//, 'Microsoft Entra ID token'],
  [/^https:\/\/cognito-idp\.[\w-]+\.amazonaws\.com\//, 'Amazon Cognito token'],
  [/^https:\/\/token\.actions\.githubusercontent\.com/, 'GitHub Actions identity token'],
  [/^https:\/\/[\w-]+\.clerk\.accounts\.dev/, 'Clerk session token'],
  [/^https:\/\/sso\.redhat\.com\//, 'Red Hat SSO token'],
  [/^com\.1password\./, '1Password Connect token'],
  [/^https:\/\/auth\.calendly\.com/, 'Calendly token'],
  [/^kubernetes\/serviceaccount$/, 'Kubernetes service account token'],
  [/^https?:\/\/[^/]+\/(?:auth\/)?realms\/[^/]+$/, 'Keycloak token'],
];

/** What kind of token these claims make, or undefined when nothing tells. */
export function tokenKind(payload: Claims): TokenKind | undefined {
  const issuer = typeof payload.iss === 'string' ? payload.iss : '';
  if (issuer === 'supabase') return supabaseKind(payload.role);
  if (typeof payload['kubernetes.io'] === 'object') return { type: 'Kubernetes service account token' };
  if (typeof payload.project_path === 'string' && typeof payload.job_id === 'string')
    return { type: 'GitLab CI job token' };
  const known = ISSUERS.find(([pattern]) => pattern.test(issuer));
  return known === undefined ? undefined : { type: offline(payload) + known[1] };
}

/** supabase.com/docs/guides/api/api-keys: `anon` stands in every client, `service_role` bypasses row level security. */
function supabaseKind(role: unknown): TokenKind {
  if (role === 'anon') return { type: 'Supabase anon key', isPublic: 'public by design: role anon' };
  return { type: role === 'service_role' ? 'Supabase service_role key' : 'Supabase token' };
}

/** Keycloak and Red Hat SSO mark refresh tokens that outlive the session. */
function offline({ typ }: Claims): string {
  return typ === 'Offline' ? 'offline ' : '';
}
