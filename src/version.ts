/**
 * The program's version. The build writes it in; from source it is not a release.
 */
declare const STANCH_VERSION: string | undefined;

export const VERSION: string = typeof STANCH_VERSION === 'string' ? STANCH_VERSION : '0.0.0-source';
