/** The action's entry, bundled to action/dist/index.js: the runner's process → the action, as the command is launched. */
import { launch } from '../cli/launch.js';
import { action } from './action.js';

void launch(action);
