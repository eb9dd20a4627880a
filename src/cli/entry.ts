/**
 * The command itself, bundled to one file: what a hook runs is answered from here, so that a commit waits for nothing
 * but Node and the scan; everything else is the whole program, which is loaded when it is asked for.
 */
import { launch } from './launch.js';
import { isQuick, quick } from './quick.js';

/** Beside this file in dist/; not followed by the bundler, because it is no literal in the import. */
const PROGRAM = './cli.js';

if (isQuick(process.argv.slice(2))) void launch(quick);
else void import(PROGRAM);
