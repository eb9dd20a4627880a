/**
 * Rule names of other tools × rules of ours → are they about the same thing? Nobody's ids are ours, so names are
 * compared by what they begin with: the provider. Names that say no provider stand for every rule.
 */

/** Names that say only that something looked like a secret. */
const ABOUT_ANYTHING =
  /^(?:generic|high-entropy|hex-high-entropy|base64-high-entropy|secret-keyword|keyword|basic-auth|curl|hashed|http|url|username|password|uri|np-generic)/;

/** Spellings of providers that others use and we do not. */
const SPELLINGS: Readonly<Record<string, string>> = {
  gcp: 'google',
  googleapi: 'google',
  googlecloud: 'google',
  azureapi: 'azure',
  amazon: 'aws',
  privatekey: 'private',
  rsa: 'private',
  ssh: 'private',
};

/** True when a foreign rule name (`aws-access-token`, `AWS Access Key`, `np.aws.1`, `GitHubToken`) is about the thing our rule is about. */
export function alike(foreign: string, ours: string): boolean {
  const words = wordsOf(foreign);
  if (words.length === 0) return false;
  if (ABOUT_ANYTHING.test(words.join('-'))) return true;
  const provider = words[0]!;
  const mine = ours.split('-');
  return [provider, SPELLINGS[provider]].some(
    (name) => name !== undefined && (mine[0] === name || mine.includes(name)),
  );
}

/** Lower-case words: separators and humps part them, tools' own prefixes go. */
function wordsOf(name: string): string[] {
  const words = name
    .slice(0, 200)
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  if (words[0] === 'git' && (words[1] === 'hub' || words[1] === 'lab')) words.splice(0, 2, `git${words[1]}`);
  return ['np', 'kingfisher', 'secretlint'].includes(words[0] ?? '') ? words.slice(1) : words;
}
