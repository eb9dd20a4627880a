/**
 * A file's name → how a value is read from outside in that kind of file, so that a stopped commit can be mended by
 * copying a line. One usual way per kind; a secret store's own client comes to the same.
 */

/** What to write in place of the value, and what else there is to know. */
export interface Reference {
  /** Files it is for, as a reader would say it. */
  kind: string;
  text: string;
}

type Template = (name: string) => Reference;

const code =
  (kind: string, write: (name: string) => string): Template =>
  (name) => ({ kind, text: write(name) });

const python = code('Python', (name) => `os.environ["${name}"]`);
const script = code('JavaScript and TypeScript', (name) => `process.env.${name}`);
const jvm = code('Java', (name) => `System.getenv("${name}")`);
const shell = code('a shell script', (name) => `"\${${name}:?is not set}"`);
const yaml = code(
  'YAML',
  (name) => `\${${name}}   where the tool fills in variables; in Kubernetes a secretKeyRef`,
);
const workflow = code('a workflow', (name) => `\${{ secrets.${name} }}   after: gh secret set ${name}`);
const terraform = code(
  'Terraform',
  (name) =>
    `var.${name.toLowerCase()}   declared with sensitive = true, given as TF_VAR_${name.toLowerCase()}`,
);
const docker = code(
  'a Dockerfile',
  (name) => `RUN --mount=type=secret,id=${name.toLowerCase()} …   (ARG and ENV stay in the image)`,
);
const dotenv = code(
  'an environment file',
  (name) => `keep this file out of git (.gitignore) and commit .env.example with ${name}= and no value`,
);
const data = code(
  'a data file',
  (name) => `leave it out, and let the program read ${name} from its environment`,
);

const BY_EXTENSION: Readonly<Record<string, Template>> = {
  py: python,
  ipynb: python,
  js: script,
  jsx: script,
  mjs: script,
  cjs: script,
  ts: script,
  tsx: script,
  mts: script,
  cts: script,
  vue: script,
  java: jvm,
  kt: jvm,
  kts: jvm,
  scala: jvm,
  groovy: jvm,
  go: code('Go', (name) => `os.Getenv("${name}")`),
  rb: code('Ruby', (name) => `ENV.fetch("${name}")`),
  php: code('PHP', (name) => `getenv('${name}')`),
  cs: code('C#', (name) => `Environment.GetEnvironmentVariable("${name}")`),
  rs: code('Rust', (name) => `std::env::var("${name}")`),
  swift: code('Swift', (name) => `ProcessInfo.processInfo.environment["${name}"]`),
  c: code('C', (name) => `getenv("${name}")`),
  cc: code('C++', (name) => `std::getenv("${name}")`),
  cpp: code('C++', (name) => `std::getenv("${name}")`),
  sh: shell,
  bash: shell,
  zsh: shell,
  ps1: code('PowerShell', (name) => `$env:${name}`),
  tf: terraform,
  tfvars: terraform,
  yml: yaml,
  yaml,
  properties: code('a properties file', (name) => `\${${name}}`),
  json: data,
  toml: data,
  ini: data,
  cfg: data,
  conf: data,
  xml: data,
  env: dotenv,
};

/** The name for the environment that the rule's id suggests: `github-pat` → `GITHUB_PAT`. */
export function variableFor(ruleId: string): string {
  return ruleId.replace(/[^A-Za-z0-9]+/g, '_').toUpperCase();
}

/** undefined for kinds of files that we know no usual way for. */
export function referenceFor(path: string, ruleId: string): Reference | undefined {
  return templateFor(path)?.(variableFor(ruleId));
}

function templateFor(path: string): Template | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (/^(?:[\w-]+\.)?(?:docker|container)file(?:\.[\w-]+)?$/.test(name)) return docker;
  if (/^\.env(?:rc)?(?:\.|$)/.test(name)) return dotenv;
  if (path.startsWith('.github/workflows/')) return workflow;
  const extension = name.slice(name.lastIndexOf('.') + 1);
  return Object.hasOwn(BY_EXTENSION, extension) ? BY_EXTENSION[extension] : undefined;
}
