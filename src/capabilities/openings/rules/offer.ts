import type { Age, Topic } from '#resources';

export const PARTS = ['morning', 'afternoon', 'evening'] as const;
export type Part = (typeof PARTS)[number];

export const FORMATS = ['in_person', 'online'] as const;
export type Format = (typeof FORMATS)[number];

/** How a person begins: on the practice's page, or by ringing. */
export const BEGINS = ['page', 'call'] as const;
export type Begins = (typeof BEGINS)[number];

/** What a therapist offers. An empty list means any, and where something isn't said nobody is kept out by it. */
export type Offer = {
  /** How many people, 1 to 20. */
  places: number;
  /** 'YYYY-MM-DD'; null: now. */
  startsOn: string | null;
  /** ISO weekdays, 1 to 7. */
  days: readonly number[];
  parts: readonly Part[];
  formats: readonly Format[];
  /** A part of town, never a home address. */
  area: string;
  /** Where they may see people online, as the practice writes it: 'New York'. */
  licensedIn: readonly string[];
  ages: readonly Age[];
  topics: readonly Topic[];
  /** 'en', 'es'. */
  languages: readonly string[];
  /** As people say them: 'Aetna'. */
  payers: readonly string[];
  /** In whole units of the country's money; null: not said. */
  feeFrom: number | null;
  feeTo: number | null;
  sliding: boolean;
  begins: readonly Begins[];
  phone: string;
  /** A line of the therapist's own about what they offer, nothing about a client. */
  note: string;
};

/** Who sees an offer. */
export type Audience = {
  /** Colleagues of the same practice. */
  readonly toPractice: boolean;
  /** Whoever looks at the practice's page, or at a network's that it is told to. */
  readonly toPublic: boolean;
  /** Networks, and practices of colleagues, by their ids. */
  readonly toldTo: readonly string[];
};

/** What most mean where nobody chose: the people they work with. */
export const OWN_PRACTICE: Audience = { toPractice: true, toPublic: false, toldTo: [] };

/** O12 whether who works where it is told reads it there: on the desk and in the mail of the day that they chose. */
export const isSeenHere = ({ toPractice, toPublic }: Audience): boolean => toPractice || toPublic;

/** One place, and nothing said that would keep anybody out: what is offered begins from it. */
export const ONE_PLACE: Offer = {
  places: 1,
  startsOn: null,
  days: [],
  parts: [],
  formats: ['in_person', 'online'],
  area: '',
  licensedIn: [],
  ages: [],
  topics: [],
  languages: ['en'],
  payers: [],
  feeFrom: null,
  feeTo: null,
  sliding: false,
  begins: ['page'],
  phone: '',
  note: '',
};

export const MOST_PLACES = 20;
export const MOST_NOTE = 140;
export const MOST_LINE = 60;
/** Of one therapist at a time: more than this is a directory, not an opening. */
export const MOST_OPEN = 5;

/** What wants another look: the field, by its name in the form, and which sentence says so. */
export type OfferError = {
  field: 'places' | 'formats' | 'area' | 'phone' | 'fee_to' | 'begins' | 'note' | 'starts_on' | 'audience';
  says:
    | 'places'
    | 'no_format'
    | 'home_address'
    | 'no_phone'
    | 'fees'
    | 'no_way'
    | 'note_long'
    | 'client_details'
    | 'past'
    | 'no_own_page'
    | 'nobody';
};
