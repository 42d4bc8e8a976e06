import {
  type Html,
  button,
  buttonRow,
  choices,
  errorSummary,
  hidden,
  html,
  link,
  linkButton,
  notice,
  plainButton,
} from '#ui';
import type { SoonerField, SoonerTyped } from '../forms/sooner.ts';
import { paths } from '../paths.ts';
import { NOTICES, type OfferState, PARTS } from '../rules/freed.ts';
import type { FreedWords } from '../words/freed.ts';

export type SoonerView = {
  readonly words: FreedWords;
  readonly slug: string;
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly addresses: readonly { readonly id: string; readonly address: string }[];
  readonly typed: SoonerTyped;
  readonly wants: readonly SoonerField[];
  /** On the list, with whom, and since when. */
  readonly on: { readonly memberId: string; readonly since: string } | undefined;
  readonly done: 'saved' | 'off' | undefined;
  readonly open: readonly OfferView[];
  readonly backText: string;
};

/** `/my/:slug/appointments/sooner`: what is free now for them, and what they would like. */
export function soonerPage(view: SoonerView): Html {
  const { words, slug, on } = view;
  const { list } = words;
  return html`<h1>${list.title}</h1>
    ${errorSummary({ title: list.choose, errors: view.wants.map((name) => ({ name, text: legend(list, name) })) })}
    ${view.done && notice({ body: view.done === 'saved' ? list.saved : list.isOff, status: true })}
    ${view.open.length > 0 && html`<h2>${list.asked}</h2>${view.open.map((one) => offerBlock(one))}`}
    <p>${list.intro}</p>
    <p>${list.how} ${list.hardTime}</p>
    ${on && html`<p><strong>${list.on}</strong> ${list.since(on.since)}</p>`}
    ${
      view.members.length === 0
        ? html`<p>${list.nobody}</p>`
        : view.addresses.length === 0
          ? html`<p>${list.noWay}</p>`
          : form(view)
    }
    ${
      on &&
      html`<form method="post" action="${paths.mineSoonerEnd(slug)}">
        ${hidden('member', on.memberId)}${buttonRow(plainButton({ text: list.off }))}
      </form>`
    }
    <p>${link(paths.mine(slug), view.backText)}</p>`;
}

const legend = (list: FreedWords['list'], name: SoonerField): string =>
  ({
    member: list.chooseWho,
    way: list.way,
    urgency: list.urgency,
    notice: list.notice,
    place: list.place,
  })[name];

const wanted = (view: SoonerView, name: SoonerField): string | undefined =>
  view.wants.includes(name) ? view.words.list.choose : undefined;

function form(view: SoonerView): Html {
  const { list } = view.words;
  return html`<form method="post" action="${paths.mineSooner(view.slug)}" novalidate>
    ${withWhom(view)} ${when(view)} ${howMuch(view)}
    ${choices({
      name: 'way',
      legend: list.way,
      hint: list.wayHint,
      kind: 'radio',
      value: view.typed.way,
      error: wanted(view, 'way'),
      options: view.addresses.map(({ id, address }) => ({ value: id, label: list.byMail(address) })),
    })}
    ${buttonRow(button({ text: view.on ? list.change : list.put }))}
  </form>`;
}

function withWhom(view: SoonerView): Html {
  const { list } = view.words;
  const [only, ...others] = view.members;
  if (only && others.length === 0) return hidden('member', only.id);
  return choices({
    name: 'member',
    legend: list.chooseWho,
    kind: 'radio',
    value: view.typed.member,
    error: wanted(view, 'member'),
    options: view.members.map(({ id, name }) => ({ value: id, label: name })),
  });
}

function when(view: SoonerView): Html {
  const { list } = view.words;
  return html`${choices({
    name: 'days',
    legend: list.days,
    hint: list.daysHint,
    kind: 'checkbox',
    value: view.typed.days,
    options: list.weekdays.map((label, at) => ({ value: String(at + 1), label })),
  })}
  ${choices({
    name: 'parts',
    legend: list.parts,
    hint: list.partsHint,
    kind: 'checkbox',
    value: view.typed.parts,
    options: PARTS.map((value) => ({ value, label: list.partNames[value] })),
  })}
  ${choices({
    name: 'notice',
    legend: list.notice,
    kind: 'radio',
    value: view.typed.notice,
    error: wanted(view, 'notice'),
    options: NOTICES.map((hours) => ({ value: String(hours), label: list.notices[hours] ?? '' })),
  })}`;
}

function howMuch(view: SoonerView): Html {
  const { list } = view.words;
  return html`${choices({
    name: 'urgency',
    legend: list.urgency,
    kind: 'radio',
    value: view.typed.urgency,
    error: wanted(view, 'urgency'),
    options: (['hard_time', 'would_help', 'if_it_suits'] as const).map((value) => ({
      value,
      label: list.urgencies[value],
    })),
  })}
  ${choices({
    name: 'place',
    legend: list.place,
    kind: 'radio',
    value: view.typed.place,
    error: wanted(view, 'place'),
    options: (['yes', 'no'] as const).map((value) => ({ value, label: list.places[value] })),
  })}`;
}

export type OfferView = {
  readonly words: FreedWords;
  readonly state: OfferState;
  readonly slug: string;
  /** Where the answer goes: by the offer on their own page, else by the link of the mail. */
  readonly at: { readonly offer: string } | { readonly link: string };
  readonly when: string;
  readonly who: string;
  readonly until: string;
  /** When the session is now whose place it takes. */
  readonly moves: string | undefined;
  readonly fee: number;
  readonly feeInWords: string;
  readonly isDeclined: boolean;
  readonly isMore: boolean;
};

/** A free time, with one button to have it. */
export function offerBlock(view: OfferView): Html {
  const { offer } = view.words;
  return html`<div class="entry">
    ${view.isMore && notice({ body: offer.more, status: true })}
    <p><strong>${offer.when({ when: view.when, who: view.who })}</strong></p>
    <p>${offer.until(view.until)} ${view.moves === undefined ? offer.extra : offer.moves(view.moves)}</p>
    ${view.fee > 0 && html`<p><strong>${offer.fee(view.feeInWords)}</strong></p>`}
    <form method="post" action="${paths.offerHere(view.slug, view.at)}">
      ${hidden('fee', String(view.fee))}
      ${buttonRow(
        button({ text: offer.yes, name: 'say', value: 'yes' }),
        plainButton({ text: offer.no, name: 'say', value: 'no' }),
      )}
      <p class="quiet">${offer.noHint}</p>
    </form>
  </div>`;
}

/** Where the mail about a free time leads: one page with a button, and afterwards how it came out. */
export function offerPage(view: OfferView, hrefs: { times: string; mine: string }): Html {
  const { offer } = view.words;
  const [said, more] = outcome(view);
  if (view.state === 'open' && !view.isDeclined)
    return html`<h1>${offer.title}</h1>
      ${offerBlock(view)}`;
  return html`<h1>${said}</h1>
    ${more !== '' && html`<p>${more}</p>`}
    ${buttonRow(
      view.state === 'still_free' && !view.isDeclined
        ? linkButton({ href: hrefs.times, text: offer.look, plain: false })
        : linkButton({ href: hrefs.mine, text: offer.toMine }),
    )}`;
}

function outcome(view: OfferView): readonly [string, string] {
  const { offer } = view.words;
  if (view.state === 'yours') return [offer.yours, offer.yoursMore(view.when)];
  if (view.isDeclined) return [offer.declined, ''];
  switch (view.state) {
    case 'taken':
      return [offer.taken, offer.takenMore];
    case 'past':
      return [offer.past, offer.pastMore];
    case 'others':
      return [offer.others, offer.othersMore];
    case 'still_free':
      return [offer.stillFree, ''];
    case 'open':
      return [offer.title, ''];
  }
}
