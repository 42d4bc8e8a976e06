import type { PublicParts } from '#inquiries';
import { aboutOne, givenAbout } from './give.ts';
import { sections } from './paper.ts';

/** What a person may have of what is held about them, on their own page and as a file. */
export const copies: PublicParts['copies'] = {
  async shown(work, person, lang) {
    return sections(await aboutOne(work, person, { kind: 'person' }), lang);
  },
  file: (work, person, as) => givenAbout(work, person, { kind: 'person' }, as),
};
