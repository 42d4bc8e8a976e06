import { TIE, hearTie, tiePayload } from '#accounts';
import { DELIVER, type DeliverParts, deliver, deliverPayload } from '#channels';

import { ASK_ELSEWHERE, elsewherePayload, hearElsewhere } from '#inquiries';

import { TELL, UNNAME, tellOthers, tellPayload, unname, unnamePayload } from '#openings';

import { ASK, SAY, askPayload, hearAsk, hearSaid } from '#requests';

import { OFFER_ANSWERED, SAY_PLACE, TELL_PLACES, hearAnswered, hearPlace, tellPlaces } from '#resources';
import { offerAnsweredPayload, sayPlacePayload, tellPlacesPayload } from '#resources';

export type JobRunner = (payload: unknown) => Promise<void>;

/** Every job on one screen: its name, what its payload must be, and the action it runs. */
export function jobs(parts: DeliverParts): Readonly<Record<string, JobRunner>> {
  return {
    [DELIVER]: async (payload) => {
      const { practice, delivery } = deliverPayload.parse(payload);
      await deliver(parts, practice, delivery);
    },
    [TIE]: (payload) => hearTie(parts.source, tiePayload.parse(payload)),
    [TELL]: (payload) => tellOthers(parts.source, tellPayload.parse(payload)),
    [ASK]: (payload) => hearAsk(parts.source, askPayload.parse(payload)),
    [ASK_ELSEWHERE]: (payload) => hearElsewhere(parts.source, elsewherePayload.parse(payload)),
    [SAY]: (payload) => hearSaid(parts.source, askPayload.parse(payload)),
    [TELL_PLACES]: (payload) => tellPlaces(parts.source, tellPlacesPayload.parse(payload)),
    [SAY_PLACE]: (payload) => hearPlace(parts.source, sayPlacePayload.parse(payload)),
    [OFFER_ANSWERED]: (payload) => hearAnswered(parts.source, offerAnsweredPayload.parse(payload)),
    [UNNAME]: (payload) => {
      const { practice, answer } = unnamePayload.parse(payload);
      return parts.source.inPractice(practice, { kind: 'system' }, (work) => unname(work, answer));
    },
  };
}
