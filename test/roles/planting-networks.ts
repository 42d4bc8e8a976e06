import assert from 'node:assert/strict';
import type { Client } from 'pg';
import { member, openPractice } from '#accounts';
import { recentDeliveries, setMailbox, takeIn } from '#channels';
import { ONE_PLACE, chooseDigest, digestLink, inviteListed, joinList, listedLink, offer } from '#openings';
import { madeUpPlace, madeUpPractice } from '#test/made-up';
import type { Newcomer } from '../newcomer-house.ts';
import type { Inside, Practice, Side } from './planting.ts';

/** A network that the practice is in. */
export async function networkOf(
  h: Newcomer,
  admin: Client,
  practice: string,
  side: Side,
): Promise<Practice['network']> {
  const slug = `county-${side}`;
  const { practice: id } = await openPractice(
    h.house.source,
    { kind: 'system' },
    {
      ...madeUpPractice(slug, { name: `County ${side}` }),
      kind: 'network',
    },
  );
  await admin.query(
    'insert into joined_networks (practice_id, network, name, slug, asked_at, joined_at) values ($1, $2, $3, $3, $4, $4)',
    [practice, id, slug, h.clock.now().toString()],
  );
  return { id, slug };
}

/** Somebody began a request at the network, and the therapist was asked for somebody else. */
export async function asking(
  h: Newcomer,
  { admin, inside }: { admin: Client; inside: Inside },
  given: { side: Side; network: Practice['network']; opening: string; memberId: string },
): Promise<Pick<Practice, 'requestLink' | 'asked' | 'askedLink'>> {
  const askedLink = `asked-for-in-the-${given.side}`;
  const { to } = await h.browser().post(`/${given.network.slug}/ask`, {});
  const asked = await plantAsked(h, { admin, inside }, { ...given, askedLink });
  return { requestLink: to.split('/')[3] ?? '', asked, askedLink };
}

async function plantAsked(
  h: Newcomer,
  { admin, inside }: { admin: Client; inside: Inside },
  given: { network: { id: string }; opening: string; memberId: string; askedLink: string },
): Promise<string> {
  const row = await inside((work) => {
    const id = work.uuid();
    const link = work.keys.lookup('asked link', given.askedLink);
    return { id, practice: work.practice, link, said: work.seal('asked_of_us', 'sentence', id, 'somebody') };
  });
  await admin.query(
    `insert into asked_of_us (practice_id, id, network, member_id, opening_id, sentence, asked_at, link_hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      row.practice,
      row.id,
      given.network.id,
      given.memberId,
      given.opening,
      row.said,
      h.clock.now().toString(),
      row.link,
    ],
  );
  return row.id;
}

/** Colleagues of the network who have no account and are on its list. */
export async function listedIn(
  h: Newcomer,
  admin: Client,
  network: string,
): Promise<Pick<Practice, 'listedLinks' | 'listedOpening' | 'listedAsked'>> {
  const smtp = { host: '127.0.0.1', port: 1, secure: false, user: '', folder: '', password: '' };
  await h.house.source.inPractice(network, { kind: 'system' }, (work) =>
    setMailbox(work, { senderName: '', senderAddress: 'county@example.org', smtp, imap: undefined }),
  );
  const onList = (name: string): Promise<{ id: string; link: string }> =>
    h.house.source.inPractice(network, { kind: 'system' }, async (work) => {
      const made = await inviteListed(work, { name, email: `${name.toLowerCase()}@pell.example` });
      assert('id' in made, 'invited');
      await work.flush();
      const link = await listedLink(work, made.id);
      await joinList(work, made.id);
      return { id: made.id, link };
    });
  const [stays, anew, leaves] = [await onList('Wren'), await onList('Lark'), await onList('Fern')];
  const told = await h.house.source.inPractice(network, { kind: 'system' }, (work) =>
    offer(work, { memberId: stays.id, offer: { ...ONE_PLACE, begins: ['call'], phone: '555-0142' } }),
  );
  assert('id' in told, 'told');
  return {
    listedLinks: { stays: stays.link, anew: anew.link, leaves: leaves.link },
    listedOpening: told.id,
    listedAsked: await plantAsked(
      h,
      {
        admin,
        inside: (act) => h.house.source.inPractice(network, { kind: 'system' }, async (work) => act(work)),
      },
      { network: { id: network }, opening: told.id, memberId: stays.id, askedLink: `asked-${stays.id}` },
    ),
  };
}

/** A therapist reads who has room by mail, and told of an opening with a line in one. */
export async function listServeIn(
  h: Newcomer,
  practice: string,
  memberId: string,
): Promise<Pick<Practice, 'digestLink' | 'postingLink'>> {
  const system = { kind: 'system' } as const;
  const { email, link } = await h.house.source.inPractice(practice, system, async (work) => {
    await chooseDigest(work, memberId, 5);
    return { email: (await member(work, memberId))?.email ?? '', link: digestLink(work, memberId) };
  });
  const headers = [`From: ${email}`, 'To: hello@practice.example', 'Subject: OPENINGS: 2, evenings'];
  const raw = Buffer.from(`${headers.join('\r\n')}\r\n\r\nsee above\r\n`);
  await takeIn(h.house.source, practice, { raw });
  const sent = await h.house.source.inPractice(practice, system, (work) => recentDeliveries(work, 9));
  const asked = sent.find(({ purpose }) => purpose === 'posting')?.words.neutral.body ?? '';
  return { digestLink: link, postingLink: /\/posting\/([\w-]+)/.exec(asked)?.[1] ?? '' };
}

/** A place that the network told, and one that somebody offered as if this practice were a network itself. */
export async function toldPlaces(
  h: Newcomer,
  admin: Client,
  given: { practice: string; network: Practice['network']; used: string },
): Promise<Pick<Practice['places'], 'told' | 'offered'>> {
  const { practice, network, used } = given;
  const at = h.clock.now().toString();
  const row = async (sql: string, values: readonly string[]): Promise<string> =>
    (await admin.query<{ id: string }>(sql, [...values])).rows[0]?.id ?? '';
  return {
    told: await row(
      `insert into resources (practice_id, id, network, network_name, kind, country, name, phone, hours, cost, added_at)
       values ($1, gen_random_uuid(), $2, $3, 'other', 'US', 'A told room', '212 555 0115', 'Every day', 'Free', $4) returning id`,
      [practice, network.id, network.slug, at],
    ),
    offered: await row(
      `insert into place_offers (practice_id, id, network, from_practice, from_name, resource_id, place, offered_at)
       values ($1, gen_random_uuid(), $1, $2, $3, $4, $5, $6) returning id`,
      [practice, network.id, network.slug, used, JSON.stringify(madeUpPlace('An offered room')), at],
    ),
  };
}
