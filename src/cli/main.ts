/** The whole program as ES modules; dist/stanch.cjs loads it for everything that is not a hook's hot path. */
import { launch } from './launch.js';
import { program } from './program.js';

await launch(program);
