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
 * The guide's answer to one client about one reason, pages a second, beside node's own HTTP server that sends the same bytes.
 * `guide`: the answer is computed, said and sent anew for each request, with the agreement, the calendar and the client at hand.
 * `guide, signed in`: the same page as a client gets it, who is asked who they are; everything is read from the database.
 */
export async function guide(): Promise<Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), 'porchlight-bench-'));
  const ours = start('./guide-page.ts', []);
  const lines = await said(ours, /^ready /);
  const after = (word: string): string => lines.find((one) => one.startsWith(word))?.slice(word.length) ?? '';
  const [path, cookie] = [after('page '), after('cookie ')];
  const make = () => ({ path, body: '', headers: { cookie } });
  const measured = async (name: string, port: number): Promise<Measured> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { cookie } });
    const page = await answer.text();
    assert(/reads it and answers by/.test(page), 'the page answers');
    const file = join(folder, 'page.html');
    await writeFile(file, page);
    const floor = start('./floor-bytes.ts', [file]);
    const floorPort = portIn((await said(floor, /^ready /)).at(-1));
    const rounds: Measured['rounds'] = [];
    await load({ ...SHARED, port }, 200, make);
    await load({ ...SHARED, port: floorPort }, 200, make);
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push({
        ours: await load({ ...SHARED, port }, 200, make),
        floor: await load({ ...SHARED, port: floorPort }, 200, make),
      });
    await ended(floor);
    return { case: name, unit: 'pages/s', better: 'higher', rounds };
  };
  try {
    return [
      { ...(await measured('guide', portIn(after('alone ')))), goal: 0.25 },
      await measured('guide, signed in', portIn(lines.at(-1))),
    ];
  } finally {
    await ended(ours);
    await rm(folder, { recursive: true, force: true });
  }
}
