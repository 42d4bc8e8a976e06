import { clockInWords, untilInWords, whenInWords } from '#kit/wording/time';
import { promiseInWords } from '#kit/wording/time';
import { type Html, type Item, emptyState, html, itemList, link } from '#ui';
import type { OfClient, SharedList } from '../desk-view.ts';
import { sharingPaths } from '../paths.ts';
import { isListed, isMissed, standingOf } from '../rules/standing.ts';
import type { Share } from '../store.ts';
import { type DeskWords, sharedWords } from '../words/index.ts';

const isNow = ({ session }: OfClient, at: Temporal.Instant): boolean =>
  session !== undefined && Temporal.Instant.compare(session.startsAt, at) <= 0;

function sessionSays(client: OfClient, view: SharedList, words: DeskWords): string {
  const { zone, country, locale } = view.practice;
  const { session } = client;
  if (!session) return words.noSession;
  return isNow(client, view.at)
    ? words.sessionNow({ until: clockInWords(session.endsAt, zone, locale, { country }) })
    : words.session({ when: promiseInWords(session.startsAt, zone, locale, { country }) });
}

/** What is to be done about it, in a word or two. */
function stateOf(share: Share, view: SharedList, words: DeskWords): string {
  const { zone, country, locale } = view.practice;
  if (isMissed(share, view.at)) return words.open;
  if (share.answerDueAt !== null && share.answeredAt === null)
    return untilInWords(view.at, share.answerDueAt, zone, locale, { country });
  if (isListed(share)) return words.listedShort;
  const standing = standingOf(share);
  if (standing === 'answered') return words.answered;
  if (share.talkedAt !== null) return words.talked;
  return standing === 'acknowledged' ? words.read : words.open;
}

function line(share: Share, view: SharedList, open: string | undefined, words: DeskWords): Item {
  const { zone, country, locale } = view.practice;
  const when = whenInWords(share.sentAt ?? share.begunAt, view.at, zone, locale, { country });
  const whose = share.standInId === null ? undefined : view.sentTo.get(share.memberId);
  return {
    href: sharingPaths.deskOne(share.id),
    title: words.kinds[share.kind],
    aside: stateOf(share, view, words),
    body: whose === undefined ? when : words.standingIn({ when, name: whose }),
    // Somebody waits who was told a time; everything else waits for the session.
    lit: share.answerDueAt !== null && share.answeredAt === null,
    current: share.id === open,
    id: `shared-${share.id}`,
  };
}

/** The list at the left: one heading a client, by their next session. */
export function sharedListPart(view: SharedList, open: string | undefined): Html {
  const words = sharedWords(view.practice.locale);
  const all = view.show === 'all' || view.of !== undefined;
  const other = all ? link(sharingPaths.desk(), words.showOpen) : link(sharingPaths.deskAll(), words.showAll);
  if (view.clients.length === 0) {
    return html`<h1>${words.title}</h1>${emptyState({ title: words.empty, body: words.emptyBody, lit: !all })}<p class="quiet">${other}</p>`;
  }
  const groups = view.clients.map(
    (client) =>
      html`<h2>${client.called || words.someone}</h2>
        <p class="quiet">${sessionSays(client, view, words)}</p>
        ${itemList(
          client.shares.map((share) => line(share, view, open, words)),
          `shared-of-${client.personId}`,
        )}`,
  );
  return html`<h1>${words.title}</h1><p class="quiet">${words.lead}</p>${groups}<p class="quiet">${other}</p>`;
}
