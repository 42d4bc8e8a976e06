import { directionWalls } from './walls/directions.ts';
import { doorWalls } from './walls/door-shape.ts';
import { runWalls } from './walls/report.ts';

/** The walls between the rooms: which way imports point, and what a door may be. */
export const architecture = [...directionWalls, ...doorWalls];

if (import.meta.main && !(await runWalls('architecture', architecture))) process.exitCode = 1;
