import assert from 'node:assert/strict';
import { answer, attendDue, receiveIn } from '#inquiries';
import { ONE_PLACE, offer } from '#openings';
import { madeUpAddress, madeUpContact } from './made-up.ts';
import { colleagueAt } from './newcomer-house.ts';
import { type Goodbyes, openGoodbyes } from './endings.fixture.ts';

/** A clinic with an owner, two therapists and a front desk, in which people write and are answered. */
export type Insights = Goodbyes & {
  mei: { browser: Goodbyes['owner']; id: string };
  /** Somebody writes, and this member answers after so many hours; undefined: nobody does. */
  writes: (
    answeredBy: string | undefined,
    more?: { hours?: number; no?: 'with_opening' | 'without' },
  ) => Promise<string>;
};

const HELP = { name: 'Help', reach: '988', url: '', cost: '', hours: '', helpNow: true };
const COLLEAGUE = { name: 'Mei', reach: '', url: '', cost: '', hours: '' };
const PLACE = { ...HELP, name: 'A group', reach: '555-0100', helpNow: false };

export async function openInsights(): Promise<Insights> {
  const goodbyes = await openGoodbyes();
  const { h, practice } = goodbyes;
  const mei = await colleagueAt(h, practice, { role: 'therapist', name: 'Mei' });
  let count = 0;
  /** Mei has room for one; the opening's id. */
  const room = (): Promise<string> =>
    goodbyes.inside(async (work) => {
      const made = await offer(work, { memberId: mei.id, offer: { ...ONE_PLACE, places: 1 } });
      assert.ok('id' in made, JSON.stringify(made));
      return made.id;
    });
  return {
    ...goodbyes,
    mei,
    async writes(answeredBy, { hours = 1, no } = {}) {
      count += 1;
      const ways = [madeUpAddress(`somebody${count}@home.example`)];
      const contact = madeUpContact(`Somebody ${count}`, { ways });
      const { id } = (await goodbyes.inside((work) => receiveIn(work, contact))).inquiry;
      if (answeredBy === undefined) return id;
      h.clock.advance({ minutes: hours * 60 - 4 });
      const opening = no === 'with_opening' ? await room() : undefined;
      const said = await goodbyes.inside((work) =>
        answer(work, {
          inquiryId: id,
          memberId: answeredBy,
          kind: no ? 'no' : 'yes',
          reason: no ? 'full' : null,
          words: 'Thank you for writing.',
          places: no ? [HELP, PLACE] : [],
          colleagues: opening === undefined ? [] : [{ ...COLLEAGUE, opening }],
          seenWhole: true,
        }),
      );
      assert.ok(!('refused' in said), JSON.stringify(said));
      h.clock.advance({ minutes: 4 });
      await attendDue(h.house.source, practice);
      return id;
    },
  };
}
