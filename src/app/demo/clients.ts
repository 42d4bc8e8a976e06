import { members, myPaths, offerMyPage, practiceAt, setHours } from '#accounts';
import { keepDraft, publish, saveVersion } from '#agreements';
import { beginSeries } from '#appointments';
import { assert, isRefused } from '#kit/outcome';
import type { Work } from '#kit/work';
import { beginCare, caresOf, meet, persons } from '#people';
import type { House } from '../house.ts';
import { CLIENTS, type DemoClient } from './people.ts';

const system = { kind: 'system' } as const;
const WORKDAYS = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 540, untilMinute: 1080 }));

/** In the practice at this address: an agreement as the builder begins it and with a fee for the last day, shown to whoever looks, and clients who come each week. */
export async function takeIn(house: House, slug: string): Promise<void> {
  const clients = CLIENTS.filter((one) => one.practice === slug);
  const practice = await house.source.forInstallation((work) => practiceAt(work, slug));
  if (clients.length === 0 || practice === undefined) return;
  await house.source.inPractice(practice, system, async (work) => {
    const [owner] = await members(work);
    assert(owner, 'a practice has an owner');
    const change = { whose: null, memberId: owner.id };
    setHours(work, owner.id, WORKDAYS);
    await keepDraft(work, {
      ...change,
      change: (terms) => ({ ...terms, policy: { ...terms.policy, steps: [{ hours: 24, fee: 12_000 }] } }),
    });
    await work.flush();
    const saved = await saveVersion(work, change);
    assert(!isRefused(saved), 'the agreement as it begins can be saved');
    await work.flush();
    await publish(work, { memberId: owner.id, shown: true });
    for (const one of clients) await come(work, owner.id, one);
  });
}

async function come(work: Work, memberId: string, given: DemoClient): Promise<void> {
  const { times: windows, ...way } = given.way;
  const { person: personId } = meet(work, {
    standing: 'reached_out',
    called: given.called,
    locale: 'en',
    ways: [{ ...way, windows }],
  });
  beginCare(work, { personId, memberId, source: 'hand' });
  await work.flush();
  const today = work.at.toZonedDateTimeISO('America/New_York').toPlainDate();
  const firstOn = today.add({ days: 2 + ((given.weekday - today.dayOfWeek + 12) % 7) }).toString();
  const series = { kindId: null, format: 'in_person', everyWeeks: 1, untilOn: null } as const;
  const begun = await beginSeries(work, {
    ...series,
    memberId,
    personIds: [personId],
    firstOn,
    atMinute: given.hour * 60,
  });
  assert(!isRefused(begun), 'a series of the demo begins');
}

/** `client PRACTICE URL`: a link that opens the page of one made-up client, once. */
export async function clientLines(house: House): Promise<string[]> {
  const lines: string[] = [];
  for (const slug of new Set(CLIENTS.map((one) => one.practice))) {
    const practice = await house.source.forInstallation((work) => practiceAt(work, slug));
    if (practice === undefined) continue;
    await house.source.inPractice(practice, system, async (work) => {
      const [owner] = await members(work);
      const cares = owner ? await caresOf(work, { memberId: owner.id }) : [];
      const those = await persons(work, [...new Set(cares.map(({ personId }) => personId))]);
      for (const { id, called } of those.values()) {
        if (!CLIENTS.some((one) => one.called === called)) continue;
        const link = myPaths.offered(offerMyPage(work, { personId: id, lang: 'en' }));
        lines.push(`client ${slug} ${house.origin}${link}`);
      }
    });
  }
  return lines;
}
