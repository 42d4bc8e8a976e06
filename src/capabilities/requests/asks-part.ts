import type { PublicParts } from '#inquiries';
import { paths } from './ask-paths.ts';
import { requestOf } from './store.ts';

/** What a network's other pages know of requests: where one begins, and the one that a contact is. */
export const asksPart: PublicParts['asks'] = {
  begin: (slug) => paths.ask(slug),
  async own(work, slug, inquiryId) {
    const request = await requestOf(work, inquiryId);
    // Once somebody is chosen it leads on to their practice, where nobody of this network has anything to look for.
    return request && request.endedBecause !== 'chosen' ? paths.request(slug, request.link) : undefined;
  },
};
