import type { Role, Terms } from '#accounts';
import type { Contact, Need } from '#inquiries';
import type { Offer } from '#openings';
import type { ResourceFields } from '#resources';

/** Everyone here is made up. Numbers are from the range kept for fiction, addresses end in `.example`. */

export type DemoPractice = {
  slug: string;
  kind: 'solo' | 'clinic' | 'network';
  name: string;
  country: string;
  region: string;
  zone: string;
  locale: 'en' | 'es';
  terms: Partial<Terms>;
  staff: readonly { role: Role; name: string; email: string }[];
};

export const PRACTICES: readonly DemoPractice[] = [
  {
    slug: 'amara-okafor',
    kind: 'solo',
    name: 'Amara Okafor, PhD',
    country: 'US',
    region: 'NY',
    zone: 'America/New_York',
    locale: 'en',
    terms: { fullUntil: '2027-03', licensedIn: ['New York', 'New Jersey'], formats: ['in_person', 'online'] },
    staff: [{ role: 'owner', name: 'Amara Okafor', email: 'amara@okafor.example' }],
  },
  {
    slug: 'elm-street',
    kind: 'clinic',
    name: 'Elm Street Practice',
    country: 'US',
    region: 'NY',
    zone: 'America/New_York',
    locale: 'en',
    terms: { licensedIn: ['New York'], formats: ['in_person', 'online'], ways: ['email', 'phone'] },
    staff: [
      { role: 'owner', name: 'Ruth Adeyemi', email: 'ruth@elm-street.example' },
      { role: 'therapist', name: 'Tomas Lindqvist', email: 'tomas@elm-street.example' },
      { role: 'therapist', name: 'Mei Tanaka', email: 'mei@elm-street.example' },
      { role: 'therapist', name: 'Idris Haddad', email: 'idris@elm-street.example' },
      { role: 'therapist', name: 'Clara Novak', email: 'clara@elm-street.example' },
      { role: 'front_desk', name: 'Joana Reis', email: 'joana@elm-street.example' },
    ],
  },
  {
    slug: 'elm-county',
    kind: 'network',
    name: 'Elm County Therapists',
    country: 'US',
    region: 'NY',
    zone: 'America/New_York',
    locale: 'en',
    terms: { voice: 'we', ways: ['email', 'phone', 'text'] },
    staff: [{ role: 'owner', name: 'Ida Marsh', email: 'ida@elm-county.example' }],
  },
];

/** The network that the others are in. */
export const NETWORK = 'elm-county';

/** On the network's list, and so in that of each of its practices. */
export const COUNTY_PLACE: ResourceFields = {
  kind: 'support_group',
  country: 'US',
  organization: 'Elm County Library',
  name: 'Tuesday circle for grief',
  description: 'A small group in the library. You can come once and see.',
  phone: '(212) 555-0160',
  text_to: '',
  url: '',
  address: '',
  hours: 'Tuesdays at 7 pm',
  cost: 'Free',
  cost_kind: 'free',
  audience: 'Anyone who lost somebody',
  topics: ['grief'],
  areas: [],
  ages: ['adults', 'older_adults'],
  languages: ['en'],
  source: '',
  seen_on: null,
};

/** Who has room, and what they say of it. */
export const ROOM: Readonly<Record<string, Partial<Offer>>> = {
  'Mei Tanaka': {
    places: 2,
    parts: ['evening'],
    formats: ['online'],
    licensedIn: ['New York'],
    ages: ['adults'],
  },
  'Idris Haddad': { parts: ['morning'], formats: ['in_person'], area: 'Brooklyn Heights', topics: ['grief'] },
};

export type DemoPerson = {
  practice: string;
  cameBy: Contact['cameBy'];
  locale?: 'en' | 'es';
  called: string;
  words: string;
  ways: Contact['ways'];
  need?: Partial<Need>;
  helpNow?: boolean;
};

const email = (address: string): Contact['ways'][number] => ({
  channel: 'email',
  address,
  source: 'person',
  mayLeaveMessage: false,
  maySayWho: false,
  plainWords: false,
  times: { kind: 'any' },
});

const phone = (address: string, mayLeaveMessage: boolean): Contact['ways'][number] => ({
  ...email(address),
  channel: 'phone',
  mayLeaveMessage,
});

const evenings = {
  kind: 'weekly' as const,
  zone: 'America/New_York',
  windows: [{ days: [1, 2, 3, 4, 5] as const, from: '18:00', until: '20:00' }],
};

/** In care: they come at this hour of this day each week (1 is Monday). */
export type DemoClient = {
  practice: string;
  called: string;
  way: Contact['ways'][number];
  weekday: number;
  hour: number;
};

export const CLIENTS: readonly DemoClient[] = [
  { practice: 'amara-okafor', called: 'Wren', way: email('wren@home.example'), weekday: 2, hour: 15 },
  { practice: 'amara-okafor', called: 'Jules', way: email('jules@home.example'), weekday: 4, hour: 10 },
];

export const PEOPLE: readonly DemoPerson[] = [
  {
    practice: 'amara-okafor',
    cameBy: 'page',
    called: 'Mariana',
    words:
      "I've called a lot of people and nobody calls back. I'm not sleeping, and my sister said I should try one more. I have Aetna and can do evenings. Online is fine.",
    ways: [email('mariana@home.example'), { ...phone('(212) 555-0142', false), times: evenings }],
    need: { topics: ['sleep', 'anxiety'], times: ['evenings'], payment: 'Aetna', format: 'online' },
  },
  {
    practice: 'amara-okafor',
    cameBy: 'page',
    called: 'Jo',
    words: 'It got worse today. I pressed the button because I did not know what else to do.',
    ways: [phone('(212) 555-0168', true)],
    helpNow: true,
  },
  {
    practice: 'amara-okafor',
    cameBy: 'phone',
    called: '',
    words: 'Voicemail, 0:41. For her son, 15. May ring back after four; may leave a message.',
    ways: [phone('(212) 555-0119', true)],
    need: { topics: ['teens'] },
  },
  {
    practice: 'amara-okafor',
    cameBy: 'page',
    called: '',
    words: 'I would rather not give a name. My father died in spring and I still set two plates.',
    ways: [],
    need: { topics: ['grief'], help: ['group'], wantsCode: true },
  },
  {
    practice: 'elm-street',
    cameBy: 'page',
    called: 'Devon',
    words: 'My partner and I fight every evening. We would both come.',
    ways: [email('devon@home.example')],
    need: { topics: ['couples'], times: ['evenings'] },
  },
  {
    practice: 'elm-street',
    cameBy: 'page',
    locale: 'es',
    called: 'Lucía',
    words: 'Hace poco que vivo aquí y no duermo. Busco a alguien que hable español.',
    ways: [email('lucia@casa.example')],
    need: { topics: ['sleep'], language: 'es' },
  },
  {
    practice: 'elm-street',
    cameBy: 'phone',
    called: 'Mr. Abara',
    words: 'Asked whether somebody works with veterans. Rings from work, please no message.',
    ways: [phone('(212) 555-0177', false)],
  },
];
