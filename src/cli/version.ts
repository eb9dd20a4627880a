/** The program's version, put in by the build from package.json. */
declare const STANCH_VERSION: string | undefined;

export const VERSION: string = typeof STANCH_VERSION === 'string' ? STANCH_VERSION : '0.0.0-source';
