import type { Holding } from '#kit/holdings';

const THEIR_OWN = 'the person’s own list: nobody who works here reads it, and its page shows them all of it';
const TO_THE_PAGE = 'opens their page: whoever has the file would have it too';

/**
 * What this room keeps, for whoever is to be given everything: that there are lists, and since when. What stands on one is on its own
 * page, whole, for whoever holds the link. A table stands after those that it points to.
 */
export const triesHoldings: readonly Holding[] = [
  {
    table: 'try_lists',
    key: 'id',
    leftOut: { code: TO_THE_PAGE, link: TO_THE_PAGE, called: THEIR_OWN, need: THEIR_OWN },
    about: ['person_id'],
  },
  {
    table: 'tries',
    key: 'id',
    leftOut: {
      link: TO_THE_PAGE,
      whom: THEIR_OWN,
      reach: THEIR_OWN,
      note: THEIR_OWN,
      reply: THEIR_OWN,
      came: THEIR_OWN,
    },
    about: ['list_id'],
  },
];

/** Requests, whom they asked, and what those said. */
export const requestHoldings: readonly Holding[] = [
  {
    table: 'requests',
    key: 'id',
    leftOut: {
      link: TO_THE_PAGE,
      typed: 'their own words: they go to the one whom they choose, and to nobody else',
    },
    about: ['inquiry_id'],
    copy: ['sent_at', 'ended_at'],
  },
  { table: 'asks', key: 'id', leftOut: { taken_at: TO_THE_PAGE }, about: ['request_id'] },
  // Counted by the month: it is about nobody.
  { table: 'asked_for', key: 'line' },
  { table: 'asked_of_us', key: 'id', sealed: { sentence: 'text' } },
];
