import { plantedFailures } from './planted.ts';
import { readHouse, type Wall } from './tree.ts';

/**
 * Shows the walls their planted breaches, then the house, and says what broke. A wall that lets its planted breach
 * through fails the run, because from then on its silence means nothing.
 */
export async function runWalls(title: string, walls: readonly Wall[]): Promise<boolean> {
  const problems = await plantedFailures(walls);
  const house = await readHouse(process.cwd());
  for (const wall of walls) {
    const breaches = wall.find(house);
    if (breaches.length === 0) continue;
    problems.push(`${wall.name}: ${wall.sentence}`);
    for (const { path, line, found } of breaches) problems.push(`  ${path}:${line}  ${found}`);
  }
  for (const problem of problems) console.log(problem);
  if (problems.length === 0) console.log(`${title}: ${walls.length} walls stand, ${house.files.size} files`);
  return problems.length === 0;
}
