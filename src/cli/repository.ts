/** A CI system's environment → which repository, commit and branch are being scanned, for reports that can say so. */
import type { RepositoryLabel } from '../report/index.js';
import type { Io } from './io.js';

/** undefined outside CI; nothing is asked of git or the network. */
export function repositoryLabel(env: Io['env']): RepositoryLabel | undefined {
  const github = env.GITHUB_REPOSITORY;
  const url =
    github === undefined ? env.CI_PROJECT_URL : `${env.GITHUB_SERVER_URL ?? 'https://github.com'}/${github}`;
  if (url === undefined || url === '') return undefined;
  const revision = env.GITHUB_SHA ?? env.CI_COMMIT_SHA;
  const branch = env.GITHUB_REF_NAME ?? env.CI_COMMIT_REF_NAME;
  return { url, ...(revision !== undefined && { revision }), ...(branch !== undefined && { branch }) };
}
