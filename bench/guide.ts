import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert } from '#kit/outcome';
import { load } from './load.ts';
import { ended, portIn, said, start } from './processes.ts';
import type { Measured } from './rows.ts';

const ROUNDS = 5;
const SHARED = { connections: 16, milliseconds: 3_000 };

/**
 * The guide's answer to one client about one reason, requests a second, beside node's own HTTP server that sends the same
 * bytes: without a sign-in, an agreement, a calendar or a database.
 */
export async function guide(): Promise<Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), 'porchlight-bench-'));
  const ours = start('./guide-page.ts', []);
  const lines = await said(ours, /^ready /);
  const after = (word: string): string => lines.find((one) => one.startsWith(word))?.slice(word.length) ?? '';
  const port = portIn(lines.at(-1));
  const [path, cookie] = [after('page '), after('cookie ')];
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { cookie } });
  const page = await answer.text();
  assert(/reads it and answers by/.test(page), 'the page answers');
  const file = join(folder, 'page.html');
  await writeFile(file, page);
  const floor = start('./floor-bytes.ts', [file]);
  const floorPort = portIn((await said(floor, /^ready /)).at(-1));
  try {
    const make = () => ({ path, body: '', headers: { cookie } });
    const rounds: Measured['rounds'] = [];
    await load({ ...SHARED, port }, 200, make);
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push({
        ours: await load({ ...SHARED, port }, 200, make),
        floor: await load({ ...SHARED, port: floorPort }, 200, make),
      });
    return [{ case: 'guide', unit: 'pages/s', better: 'higher', goal: 0.25, rounds }];
  } finally {
    await Promise.all([ended(ours), ended(floor)]);
    await rm(folder, { recursive: true, force: true });
  }
}
