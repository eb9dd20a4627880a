/** The whole program: dist/cli.cjs, which dist/stanch.cjs loads for everything that is not a hook's hot path. */
import { launch } from './launch.js';
import { program } from './program.js';

void launch(program);
