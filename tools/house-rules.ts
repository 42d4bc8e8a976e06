import { homeWalls } from './walls/homes.ts';
import { migrationWalls } from './walls/migrations.ts';
import { numberWalls } from './walls/numbers.ts';
import { runWalls } from './walls/report.ts';
import { stylesheetWalls } from './walls/stylesheet.ts';
import { templateWalls } from './walls/templates.ts';
import { trailWalls } from './walls/trail.ts';
import { wordWalls } from './walls/words.ts';

/** What the house doesn't do, whichever room one is in. */
export const houseRules = [
  ...homeWalls,
  ...templateWalls,
  ...stylesheetWalls,
  ...wordWalls,
  ...numberWalls,
  ...trailWalls,
  ...migrationWalls,
];

if (import.meta.main && !(await runWalls('house rules', houseRules))) process.exitCode = 1;
