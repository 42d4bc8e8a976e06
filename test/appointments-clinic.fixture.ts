import { setHours } from '#accounts';
import { type Policy, keepDraft, saveVersion } from '#agreements';
import { sweep } from '#app/schedule';
import type { Work } from '#kit/work';
import { allow, beginCare, meet } from '#people';
import { asRead } from './appointments.fixture.ts';
import { madeUpAddress } from './made-up.ts';
import { type Browser, colleagueAt, newcomerHouse, openHaddad } from './newcomer-house.ts';

/** A clinic with an owner, a therapist with hours, a front desk, and a client of the therapist. */
export type Clinic = Awaited<ReturnType<typeof openClinic>>;

export const HOURS = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 540, untilMinute: 1020 }));

export async function openClinic() {
  const h = asRead(await newcomerHouse('2026-11-23T15:00:00Z'));
  const owner = h.browser();
  const practice = await openHaddad(h, owner);
  h.clock.advance({ minutes: 1 });
  const ruth = await colleagueAt(h, practice, { role: 'therapist', name: 'Ruth' });
  const front = await colleagueAt(h, practice, { role: 'front_desk', name: 'Joana' });
  const inside = <T>(act: (work: Work) => Promise<T> | T): Promise<T> =>
    h.house.source.inPractice(practice, { kind: 'system' }, act);
  const { sam, way } = await inside((work) => {
    setHours(work, ruth.id, HOURS);
    setHours(work, front.id, HOURS);
    const { person } = meet(work, { standing: 'client', called: 'Sam', locale: 'en', ways: [] });
    beginCare(work, { personId: person, memberId: ruth.id, source: 'hand' });
    const { times, ...address } = madeUpAddress('sam@home.example', { plainWords: true });
    return { sam: person, way: allow(work, person, { ...address, windows: times }) };
  });
  h.clock.moveTo('2026-11-23T15:00:00Z');
  return {
    h,
    owner,
    practice,
    ruth,
    front,
    sam,
    way,
    inside,
    passes: async (minutes: number): Promise<void> => {
      h.clock.advance({ minutes });
      for (let round = 0; round < 3; round += 1) await sweep(h.house);
    },
    /** The form at the desk: Sam with Ruth. */
    books: (browser: Browser, on: string, at: string, more: Record<string, string> = {}) =>
      browser.post('/desk/appointments/new', {
        with: ruth.id,
        person: sam,
        what: 'usual in_person',
        on,
        at,
        rhythm: 'once',
        until: '',
        ...more,
      }),
    says: async (policy: Partial<Policy>): Promise<void> => {
      h.clock.advance({ seconds: 1 });
      const whose = { whose: ruth.id, memberId: ruth.id };
      await inside((work) =>
        keepDraft(work, {
          ...whose,
          change: (terms) => ({ ...terms, policy: { ...terms.policy, ...policy } }),
        }),
      );
      await inside((work) => saveVersion(work, whose));
    },
  };
}

/** An address without what stands behind the question mark. */
export const bare = (to: string): string => to.split('?')[0] ?? '';
