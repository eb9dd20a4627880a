/**
 * A path → the part its file plays, and a confidence → the confidence there. The engine knows no paths: a password in
 * `.env` and the same text in a translation meet the same score, and only here the place is weighed. Pure; it looks at
 * the path's words alone, never at the file, and never lowers what a value's own shape and checksum have proven.
 * Source of the lists: shared facts on paths and test conventions, sections 8 and 9.
 */
import type { Tier } from '../core/types.js';

/** What kind of file a path names. The first that fits, in this order; `source` is everything else. */
export type Role =
  | 'lock'
  | 'minified'
  | 'generated'
  | 'vendored'
  | 'locale'
  | 'environment'
  | 'example'
  | 'test'
  | 'docs'
  | 'config'
  | 'source';

/** At or above this a value's own shape, checksum or parse has spoken, and its place adds nothing. */
const PROVEN = 0.99;

/**
 * What is added to the log-odds of a finding of the generic tier: 0.5 becomes 0.18 at -1.5, 0.82 becomes 0.5. Tests and
 * docs hold true leaks too (half of the labelled corpus' secrets stand there), so a random-looking literal still counts.
 */
const GENERIC: Record<Role, number> = {
  lock: -6,
  minified: -6,
  generated: -4,
  locale: -6,
  vendored: -1,
  environment: 1,
  example: -1.5,
  test: -1.5,
  docs: -1.5,
  config: 0.5,
  source: 0,
};

/** The role that adds most, to either tier. */
const KINDEST: Role = 'environment';

/** The same for contextual findings: their context has spoken already, so the place says less. */
const CONTEXTUAL: Partial<Record<Role, number>> = { lock: -2, minified: -2, generated: -1, locale: -2 };

/**
 * The confidence of a finding of this tier in a file of this role, 0 to 1. Precise findings and proven ones keep theirs,
 * unless they are sealed: a hash or an encrypted key is real anywhere, but in a test it is there to be tested.
 */
export function weigh(confidence: number, tier: Tier, role: Role, sealed = false): number {
  if ((tier === 'precise' && !sealed) || confidence >= PROVEN || confidence <= 0) return confidence;
  const shift = (tier === 'generic' || sealed ? GENERIC : CONTEXTUAL)[role] ?? 0;
  if (shift === 0) return confidence;
  return 1 / (1 + Math.exp(-(Math.log(confidence / (1 - confidence)) + shift)));
}

/**
 * True when a confidence stays below a threshold in a file of this role, or without a role in any file at all: what
 * lets a finding be counted as unsure before anything else is worked out about it.
 */
export function staysUnsure(
  confidence: number,
  tier: Tier,
  least: number,
  { role = KINDEST, sealed = false }: { role?: Role | undefined; sealed?: boolean } = {},
): boolean {
  return weigh(confidence, tier, role, sealed) < least;
}

/** The role of a path with `/` between folders, from the scan's root; `source` for an empty one. */
export function roleOf(path: string): Role {
  // Commit and tag messages are prose (see core/origin.ts).
  if (path === '(commit message)' || path === '(tag message)') return 'docs';
  const parts = path.toLowerCase().split('/');
  const name = parts.pop() ?? '';
  const folders = new Set(parts);
  const isTest = () =>
    holds(TESTS) || TEST_FOLDER.test(path) || isTestName(path.slice(path.lastIndexOf('/') + 1));
  const holds = (names: readonly string[]) => names.some((folder) => folders.has(folder));
  if (LOCK_NAMES.has(name) || /\.(?:lock|sum|lockfile)$/.test(name)) return 'lock';
  if (/[.-]min\.[a-z]+$|\.(?:map|bundle\.js|chunk\.js|svg|css\.map)$/.test(name)) return 'minified';
  if (/\.(?:pb\.go|g\.dart|designer\.cs)$|_pb2\.pyi?$|_generated\.\w+$|\.snap$/.test(name))
    return 'generated';
  if (
    (holds(LOCALES) && LOCALE_NAME.test(name)) ||
    /\.(?:po|pot|mo|xliff|xlf|resx|strings|arb|ftl)$/.test(name) ||
    LANGUAGES.has(BUNDLE.exec(name)?.[1] ?? '')
  )
    return 'locale';
  if (/[._-](?:example|sample|template|dist|tmpl|defaults?|j2|erb)(?:$|\.)/.test(name) || holds(EXAMPLES))
    return 'example';
  if (holds(VENDORED)) return 'vendored';
  if (ENVIRONMENT.has(name) || /^\.env(?:\.|$)|\.env$|\.tfvars$|\.tfstate$/.test(name))
    return isTest() ? 'test' : 'environment';
  if (isTest()) return 'test';
  if (
    holds(DOCS) ||
    /\.(?:md|mdx|rst|adoc|asciidoc|textile|rdoc|1|5|8|markdown)$|^(?:readme|changelog|changes|news|history)\b/.test(
      name,
    )
  )
    return 'docs';
  return CONFIGURATION.test(name) ? 'config' : 'source';
}

const LOCK_NAMES = new Set(
  'package-lock.json npm-shrinkwrap.json pnpm-lock.yaml go.sum cargo.lock packages.lock.json gradle.lockfile verification-metadata.xml package.resolved'.split(
    ' ',
  ),
);
const VENDORED = (
  'node_modules bower_components vendor third_party thirdparty .venv venv site-packages pods carthage .gradle .terraform dist build out target .next ' +
  'coverage deps'
).split(' ');
const LOCALES = 'locale locales i18n l10n lang langs translations translation lproj'.split(' ');
/** `lang/` also holds compilers. */
const LOCALE_NAME = /\.(?:json|json5|ya?ml|php|properties|js|ts|toml|ini|txt|csv)$/;
/** `messages_sv_SE.properties`, in lower case: Java's resource bundles. */
const BUNDLE = /_([a-z]{2})(?:_[a-z]{2,4})?\.properties$/;
const LANGUAGES = new Set(
  (
    'ar bg bn bs ca cs da de el en eo es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk kn ko lt lv mk ml mr ms nb nl nn no pa pl ' +
    'pt ro ru sk sl sq sr sv ta te th tr uk ur vi zh'
  ).split(' '),
);
const EXAMPLES =
  'example examples sample samples demo demos tutorial tutorials cookbook snippets quickstart playground'.split(
    ' ',
  );
const TESTS = (
  'test tests __tests__ spec specs e2e fixture fixtures __fixtures__ testdata test_data test-data testing mocks __mocks__ mock stubs bench benchmark benchmarks ' +
  'cassettes recordings golden snapshots integration-test integration-tests integrationtest inttest testfixtures testlib testutil testutils replaydata ' +
  'test-support testhelpers androidtest cypress'
).split(' ');
/** `dockerTest/`, `unit-tests/`, `test_app/`. */
const TEST_FOLDER = /(?:^|\/)(?:[^/]*[a-z0-9]Tests?|[^/]*[-_.][Tt]ests?|[Tt]ests?[-_.][^/]*)\//;
const DOCS = 'doc docs documentation guides website man javadoc wiki'.split(' ');
const ENVIRONMENT = new Set(
  (
    '.envrc .netrc _netrc .pgpass .my.cnf .npmrc .yarnrc.yml .pypirc pip.conf nuget.config gradle.properties local.properties key.properties auth.json ' +
    '.git-credentials .s3cfg .boto kubeconfig wp-config.php configuration.php localsettings.php local_settings.py secrets.yml secrets.yaml secrets.json ' +
    'credentials.yml credentials.json credentials database.yml parameters.yml sftp-config.json terraform.rc .terraformrc settings.xml web.config'
  ).split(' '),
);
const CONFIGURATION =
  /^(?:dockerfile|vagrantfile|jenkinsfile|docker-compose.*|values.*\.ya?ml|application.*\.(?:properties|ya?ml)|appsettings.*\.json)$|\.(?:ini|cfg|conf|config|properties|toml|tf)$/;

/** `foo_test.go`, `FooTests.java`, `foo.spec.ts`, `test_foo.py`, `conftest.py`. */
function isTestName(name: string): boolean {
  return (
    /(?:^|[._-])(?:test|tests|spec|e2e|mock|mocks|fixture|fixtures)[._-]/i.test(name) ||
    /[a-z0-9](?:Test|Tests|Spec|IT|TestCase|Mock)\.\w+$/.test(name) ||
    /^(?:conftest|test)\.\w+$/i.test(name)
  );
}
