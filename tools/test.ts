import { runStages } from './stages/run.ts';
import { stages } from './stages/list.ts';

/**
 * `npm test`: everything, in stages; its last line is `N passed, N failed`, stages and tests together.
 * `--fast` is `npm run check`: what needs no database and no browser. `--all` runs the whole matrix of journeys.
 */
const fast = process.argv.includes('--fast');
if (process.argv.includes('--all')) process.env['PORCHLIGHT_ALL'] = '1';

const chosen = stages().filter((stage) => !fast || stage.fast);
const { failed } = await runStages(chosen, (line) => console.log(line));
process.exitCode = failed === 0 ? 0 : 1;
