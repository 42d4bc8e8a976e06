import type { Authority } from '../clients/guardians.ts';
import type { Area, Sight } from '../rules/sight.ts';
import type { Custody } from '../rules/who-agrees.ts';

type Level = Sight[Area];

/** What the desk says of clients who are under age, and of who has authority for them. */
export const youngEn = {
  young: {
    title: 'A child or a teenager',
    summary: 'They are under age',
    birthday: 'Date of birth',
    birthdayHint: 'It decides from when they agree themselves, and when nobody sees their page but them.',
    birthdayWanted: 'Write the date of birth, a day that has been.',
    save: 'Note the birthday',
    is: {
      child: (p: { age: number }) => `${p.age} years old.`,
      teenager: (p: { age: number }) =>
        `${p.age} years old. What guardians see is theirs to choose: ask them first, alone.`,
      of_age: (p: { age: number }) => `${p.age} years old, of age. Guardians see nothing here any more.`,
    },
    agrees: (p: { age: number; source: string }) =>
      `Here, somebody of ${p.age} or older may agree to therapy themselves in many cases (${p.source}). Check that it fits.`,
    agreesSaid: (p: { age: number; source: string }) =>
      `Your practice says: from ${p.age} on they agree themselves (${p.source}).`,
    agreesUnknown:
      'From which age somebody agrees themselves here isn’t known to us. Until your practice says it, nobody can agree to the agreement for them.',
    sayAges: 'Ages in this practice',
    guardians: 'Guardians',
    noGuardian: 'Nobody is noted as a guardian.',
    addGuardian: 'Note a guardian',
    changeGuardian: 'Change',
    endGuardian: 'Not a guardian any more',
    endHint: 'From then on they see nothing of the child’s.',
    sees: (list: string) => `Sees: ${list}.`,
    seesNothing: 'Sees nothing of the child’s page.',
    area: { appointments: 'appointments', agreement: 'the agreement', messages: 'messages' } satisfies Record<
      Area,
      string
    >,
    level: { no: 'nothing', see: 'reads', act: 'reads and acts' } satisfies Record<Level, string>,
    seesOne: (p: { area: string; level: string }) => `${p.area} (${p.level})`,
    source: {
      birth_record: 'Birth record seen',
      order: 'Court order seen',
      adoption: 'Adoption papers seen',
      said: 'Said, no paper seen',
    } satisfies Record<Authority, string>,
    custody: {
      alone: 'May decide, also alone.',
      together: 'Decides only together with the other guardian.',
      looks_on: 'Decides nothing.',
      no_access: 'Decides nothing, and sees nothing.',
    } satisfies Record<Custody, string>,
    limits: (words: string) => `Limits: ${words}`,
    theirPage: 'Their page',
  },

  guardian: {
    title: (child: string) => `A guardian of ${child}`,
    whoIs: 'Who is it?',
    somebodyNew: 'Someone new',
    new: 'Name',
    nameWanted: 'Write their name, or choose somebody who is here.',
    email: 'Email',
    emailHint: 'Leave it empty if you haven’t got it. Nothing is sent until you asked if it is safe.',
    emailWanted: 'Write the email like name@example.org, or leave it empty.',
    authority: 'Where does their authority come from?',
    authorityWanted: 'Choose where it comes from.',
    note: 'Which paper, and when you saw it; or who said so',
    custody: 'What may they decide for the child?',
    custodyWanted: 'Choose what they may decide.',
    custodyIs: {
      alone: 'They decide, also alone',
      together: 'Only together with the other guardian: both agree',
      looks_on: 'Nothing. They may read what you choose below',
      no_access: 'Nothing. They see nothing, whatever is chosen below',
    } satisfies Record<Custody, string>,
    limits: 'Limits, as the paper has them',
    limitsHint:
      'Custody, decisions they can’t make alone, what they may not be told. Two guardians: note each.',
    sight: {
      appointments: 'Appointments of the child',
      agreement: 'The agreement',
      messages: 'What the child and you write',
    } satisfies Record<Area, string>,
    sightTitle: 'What do they see of the child’s page?',
    sightLead: 'What you don’t choose, they don’t see.',
    sightTeen: 'This is a teenager. Ask them, alone, before you choose anything here.',
    level: {
      no: 'Nothing',
      see: 'Reads it',
      act: 'Reads it, and does there what the child could',
    } satisfies Record<Level, string>,
    save: 'Note it',
    again: 'Please look at this again',
  },
};

export type YoungWords = typeof youngEn;
