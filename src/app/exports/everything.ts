import { accountHoldings } from '#accounts';
import { agreementHoldings } from '#agreements';
import { appointmentHoldings } from '#appointments';
import { auditHoldings } from '#audit';
import { channelHoldings } from '#channels';
import { checkInHoldings } from '#check-ins';
import { inquiryHoldings } from '#inquiries';
import type { Holding } from '#kit/holdings';
import { letterHoldings } from '#letters';
import { openingHoldings } from '#openings';
import { endingHoldings } from '#endings';
import { outreachHoldings } from '#outreach';
import { peopleHoldings } from '#people';
import { requestHoldings, triesHoldings } from '#requests';
import { resourceHoldings } from '#resources';
import { sharingHoldings } from '#sharing';
import { safetyHoldings } from '#safety';

/** Everything that is kept about a practice and about a person, one line a room; a room after those that it points to. */
export const everything: readonly Holding[] = [
  ...peopleHoldings,
  ...accountHoldings,
  ...inquiryHoldings,
  ...sharingHoldings,
  ...outreachHoldings,
  ...letterHoldings,
  ...endingHoldings,
  ...checkInHoldings,
  ...safetyHoldings,
  ...channelHoldings,
  ...resourceHoldings,
  ...openingHoldings,
  ...requestHoldings,
  ...triesHoldings,
  ...agreementHoldings,
  ...appointmentHoldings,
  ...auditHoldings,
];

/** Tables with rows of a practice that are in no export, and why. */
export const NOT_GIVEN: Readonly<Record<string, string>> = {
  practice_keys:
    'keys, wrapped by a master key that stays on the machine: what they open is given out opened',
  audit_links: 'the chain over the trail: it proves the lines where they stand',
  audit_pending: 'lines that wait seconds for their place in the chain',
  listed_openings: 'openings once more, on the lists by which they are found',
  shared_file_parts: 'parts of files, each of which is given out whole',
  outside_busy: 'when a calendar that is kept elsewhere says that somebody is busy: it stands there',
  reflection_books: 'wraps the key to private notes, which nobody but their writer can open',
  reflections: 'private notes, under a key that only their writer has; no part of any record',
  reflection_openings: 'where private notes are open for minutes',
  invitations: 'hashes of links that work once and for days',
};
