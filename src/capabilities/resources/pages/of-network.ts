import { type Html, button, buttonRow, facts, hidden, html, linkButton, notice, plainButton } from '#ui';
import { textField } from '#ui';
import { LONGEST_LINE } from '../actions/doubt.ts';
import type { ListView } from '../list-view.ts';
import { type Offer, isOpen } from '../offers.ts';
import { paths } from '../paths.ts';
import type { Lang, Resource, Told } from '../rules/kinds.ts';
import { mayBeOffered } from '../rules/one-list.ts';
import { waysOf } from '../rules/ways.ts';
import { dateWords, listWords, wordsIn } from '../words/index.ts';
import { confirmForm, hideForm, lookedBy, showForm } from './desk-rows.ts';
import { wayLink } from './places.ts';

export type LineRefusal = 'line_missing' | 'line_too_long';

type PlaceView = Pick<ListView, 'on' | 'aside' | 'doubts'> & {
  lang: Lang;
  one: Resource & { told: Told };
  typed?: string | undefined;
  refused?: LineRefusal | 'of_network' | undefined;
};

function whatItSays({ one, lang }: PlaceView): Html {
  const words = wordsIn(lang);
  const pair = (name: string, value: string) => (value === '' ? [] : [{ name, value }]);
  const ways = waysOf(one).map((way, index) => html`${index > 0 && html`<br>`}${wayLink(way, words)}`);
  const by = lookedBy(one, lang);
  const looked =
    one.assured_on === null
      ? words.desk.states.never_confirmed
      : [dateWords(one.assured_on, lang), by].filter(Boolean).join(', ');
  return facts([
    { name: words.places.reach, value: html`${ways}` },
    ...pair(words.places.hours, one.hours),
    ...pair(words.places.cost, one.cost),
    ...pair(words.places.forWhom, one.audience),
    { name: listWords(lang).place.confirmed, value: looked },
  ]);
}

function wrongSection(view: PlaceView): Html {
  const { place: words, refusals } = listWords(view.lang);
  const { one, refused } = view;
  const standing = view.doubts.find((each) => each.resourceId === one.id);
  const error = refused && refused !== 'of_network' ? refusals[refused] : undefined;
  const field = textField({
    name: 'line',
    label: words.wrong,
    hint: words.wrongHint,
    value: view.typed ?? '',
    error,
    maxlength: LONGEST_LINE,
    autocomplete: 'off',
  });
  return html`<h2>${words.wrongTitle}</h2>
    ${
      standing &&
      html`<p>${words.said(standing.line)}</p>
        <form method="post" action="${paths.doubt(one.id)}">
          ${hidden('as', 'back')}${buttonRow(plainButton({ text: words.takeBack }))}
        </form>`
    }
    <form method="post" action="${paths.doubt(one.id)}">
      ${field} ${buttonRow(plainButton({ text: words.say(one.told.networkName) }))}
    </form>`;
}

/** The main content of a place that a network told: to confirm, to hide, or to say what is wrong with it. */
export function placeOfNetwork(view: PlaceView): Html {
  const list = listWords(view.lang);
  const { one } = view;
  const aside = view.aside.get(one.id);
  const isAway = aside !== undefined && aside.why !== 'twice';
  const away = isAway ? showForm(one, view, button) : hideForm(one, view);
  return html`<div class="page">
    <h1>${one.name}</h1>
    ${view.refused === 'of_network' && notice({ body: list.refusals.of_network, status: true })}
    ${one.description !== '' && html`<p>${one.description}</p>`}
    <p>${list.from(one.told.networkName)}. ${list.place.change(one.told.networkName)}</p>
    ${whatItSays(view)}
    ${buttonRow(confirmForm(one, view), away)} ${wrongSection(view)}
    ${buttonRow(linkButton({ href: paths.deskPlaces(), text: list.place.back }))}
  </div>`;
}

/** Below the form of a practice's own place: one press puts it before who keeps a network's list. */
export function offerSection(
  one: Resource,
  { lang, networks, offers }: Pick<ListView, 'networks' | 'offers'> & { lang: Lang },
): Html | undefined {
  if (networks.length === 0 || !mayBeOffered(one)) return undefined;
  const list = listWords(lang);
  const { place: words } = list;
  const latest = (network: string): Offer | undefined =>
    offers.find((each) => each.network === network && each.resourceId === one.id);
  return html`<h2>${words.offerTitle}</h2>
    <p>${words.offerMeans}</p>
    ${networks.map(({ id, name }) => {
      const before = latest(id);
      if (before?.answer === 'taken') return html`<p>${list.taken(name)}</p>`;
      const isWaiting = before !== undefined && isOpen(before);
      const said = isWaiting ? list.offered(name) : before && list.declined(name);
      const text = isWaiting ? words.takeBackOffer : words.offer(name);
      return html`${said && html`<p>${said}</p>`}
        <form method="post" action="${paths.offer(one.id)}">
          ${hidden('network', id)}${buttonRow(plainButton({ text, name: 'as', value: isWaiting ? 'back' : 'offer' }))}
        </form>`;
    })}`;
}
