import { type TownClient, aheadOf } from '../care.ts';
import type { Dice } from '../chance.ts';
import { dayOn, namesDay, policyIsRight } from '../checkers/policy.ts';
import { guideAgrees } from '../checkers/promised.ts';
import { type World, breach } from '../world.ts';
import { myPath, onOwnPage, surprised } from './own-page.ts';

/** "What would you like to do?": a client asks, and gets the answer of their therapist's agreement at this moment. */
export async function asksTheGuide(world: World, client: TownClient, dice: Dice): Promise<void> {
  const home = await onOwnPage(world, client, myPath(client));
  if (home.status === 401) return;
  if (home.status !== 200) return surprised(world, client, `their page answered ${home.status}`);
  const about = dice.weigh({ rules: 4, cancel: 3, next_session: 3, now: 1, soon: 1, homework: 1 });
  if (about === 'now') return asksForHelp(world, client);
  const path = about === 'soon' ? '/about/distress/soon' : `/about/${about}`;
  const page = await onOwnPage(world, client, myPath(client, path));
  if (page.status !== 200) return surprised(world, client, `${path} answered ${page.status}`);
  const [next] = aheadOf(world, client);
  if (about === 'cancel' && next && next.clients.length === 1)
    policyIsRight(world, client, page.text, { startsAt: next.startsAt });
  if (about === 'next_session' && next && !namesDay(client, next.startsAt, page.text))
    breach(world, 'G1 next session', client.practice.slug, next.id, `not on ${dayOn(client, next.startsAt)}`);
  if (about === 'rules') {
    const form = await onOwnPage(world, client, myPath(client, '/share/question'));
    guideAgrees(world, client, { guide: page.text, form: form.text });
  }
}

const WRITTEN = `select (select count(*) from audit_lines where practice_id = $1)
  + (select count(*) from shares where practice_id = $1) + (select count(*) from deliveries where practice_id = $1) as count`;

/** G7 who is in danger reads numbers; nobody is told, and nothing of it is written down. */
async function asksForHelp(world: World, client: TownClient): Promise<void> {
  const written = async (): Promise<string | undefined> => {
    const { rows } = await world.admin.query<{ count: string }>(WRITTEN, [client.practice.id]);
    return rows[0]?.count;
  };
  const before = await written();
  const page = await onOwnPage(world, client, myPath(client, '/about/distress/now'));
  if (page.status !== 200) surprised(world, client, `help now answered ${page.status}`);
  if ((await written()) !== before)
    breach(
      world,
      'G7 nobody is told',
      client.practice.slug,
      client.personId,
      'that they looked is written down',
    );
}
