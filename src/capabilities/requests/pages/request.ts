import { type Frame, framed, inquiryPaths, publicWords } from '#inquiries';
import {
  type Html,
  type Step,
  buttonRow,
  hidden,
  html,
  notice,
  plainButton,
  promiseBlock,
  steps,
  tick,
  webLink,
} from '#ui';
import type { More } from '../actions/widen.ts';
import { paths } from '../ask-paths.ts';
import type { Request } from '../store.ts';
import { requestWords } from '../words/index.ts';

/** One who has room, as the person reads of them. */
export type Yes = {
  readonly ask: string;
  readonly name: string;
  readonly why: string;
  readonly cost: string;
  readonly note: string;
  /** Where they may see people online, where that has to be said once more before they are chosen. */
  readonly licensedIn: string;
};

export type RequestView = {
  frame: Frame;
  request: Request;
  inquiryLink: string;
  /** What leads back to it, and where it is typed. */
  code: string;
  comeBackAt: string;
  /** They may be reached by nobody: what is answered stands on their page. */
  hasNoWay: boolean;
  sentence: string;
  due: string;
  looking: number;
  asked: number;
  /** Q18 the last yes was taken back, and nobody has said another since. */
  tookBack: boolean;
  /** Q21 only those whom they ticked are asked. */
  isNamed: boolean;
  /** I5 the date that went by, where nobody has said yes since; empty where none did. */
  missed: string;
  /** Q22 what was widened last, in words. */
  widened: string;
  /** Q21 Q22 what may be allowed with one press, and what they would be told then. */
  offers: readonly { readonly more: More; readonly told: string }[];
  steps: readonly Step[];
  yeses: readonly Yes[];
  /** `isListed`: a colleague without an account (Q25); `page`: where it goes on, once it does. */
  chosen: { readonly name: string; readonly page: string; readonly isListed: boolean } | undefined;
  wrong?: 'gone' | 'licence' | undefined;
};

const nameAlone = (name: string): string => name.split(',')[0] ?? '';
const begun = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function oneYes({ frame, request, wrong }: RequestView, one: Yes): Html {
  const { page } = requestWords(frame.lang);
  return html`<article class="stack">
    <h3>${one.name}</h3>
    <p>${begun([one.why, one.cost].filter(Boolean).join(' · '))}</p>
    ${one.note !== '' && html`<p>${one.note}</p>`}
    <form method="post" action="${paths.inLang(frame, paths.choose(frame.slug, request.link))}">
      ${hidden('ask', one.ask)}
      ${
        one.licensedIn !== '' &&
        tick({
          name: 'licence',
          label: page.licence(one.licensedIn),
          checked: false,
          ...(wrong === 'licence' && { error: page.licenceWanted }),
        })
      }
      ${buttonRow(plainButton({ text: page.chooseOf(nameAlone(one.name)) }))}
    </form>
  </article>`;
}

function whoHasRoom(view: RequestView): Html | false {
  if (view.yeses.length === 0) return false;
  const { page } = requestWords(view.frame.lang);
  return html`<section class="stack">
    <h2>${page.yeses(view.yeses.length)}</h2>
    <p>${page.choose(view.yeses.length)}</p>
    <div class="stack">${view.yeses.map((one) => oneYes(view, one))}</div>
  </section>`;
}

function withListed({ frame, due, hasNoWay }: RequestView, chosen: NonNullable<RequestView['chosen']>): Html {
  const { page } = requestWords(frame.lang);
  const orElse = due === '' ? '' : page.orElse(due);
  const read = hasNoWay ? page.withColleagueHere : page.withColleague;
  return html`<h2>${page.chosen(chosen.name)}</h2>
    <p>${chosen.page === '' ? read(orElse) : page.reached}</p>
    ${chosen.page === '' && html`<p>${page.meanwhile}</p>`}`;
}

function whereItIs(view: RequestView): Html {
  const { page } = requestWords(view.frame.lang);
  const { chosen, request } = view;
  if (chosen?.isListed) return withListed(view, chosen);
  if (chosen) {
    return html`<h2>${page.chosen(chosen.name)}</h2>
      <p>${chosen.page === '' ? page.handing : page.handed}</p>
      ${chosen.page !== '' && html`<p class="alone">${webLink(chosen.page, page.theirPage(nameAlone(chosen.name)))}</p>`}`;
  }
  const { frame, inquiryLink } = view;
  if (request.endedBecause === 'answered')
    return html`<p>${page.answered}</p>
      <p class="alone"><a href="${inquiryPaths.inLang(frame, inquiryPaths.status(frame.slug, inquiryLink))}">${page.read}</a></p>`;
  if (request.endedAt !== null)
    return html`<p>${page.withdrawn}</p>
      <p class="alone"><a href="${paths.inLang(frame, paths.ask(frame.slug))}">${page.again}</a></p>`;
  const isFound = view.yeses.length > 0;
  return html`${view.tookBack && html`<p>${page.tookBack}</p>`}
  ${looks(view).map((one) => html`<p>${one}</p>`)}
  ${view.missed !== '' && notice({ body: page.missed(view.missed) })}
  ${view.due !== '' && !isFound && promiseBlock({ promise: page.due(view.due), more: page.until })}
  <p>${page.meanwhile}</p>
  ${
    !isFound &&
    html`<p class="alone">
      <a href="${inquiryPaths.inLang(frame.help, inquiryPaths.places(frame.slug))}">${page.places}</a>
    </p>`
  }`;
}

/** Who looks, what was widened for that, and that only those whom they ticked are asked. */
function looks({ frame, looking, asked, yeses, isNamed, widened }: RequestView): string[] {
  const { page } = requestWords(frame.lang);
  const named = isNamed ? [page.namedLeft] : [];
  if (looking > 0) return [page.looking(looking), ...named, ...(widened === '' ? [] : [widened])];
  if (yeses.length > 0) return [];
  if (asked === 0) return [page.nobody];
  return [...(isNamed ? [page.namedNo, page.namedLeft] : [page.next]), ...(widened === '' ? [] : [widened])];
}

/** Q21 Q22 one press each. What therapists would be told is said beforehand (Q11). */
function mayLookFurther({ frame, request, offers }: RequestView): Html | false {
  if (offers.length === 0) return false;
  const { more } = requestWords(frame.lang).page;
  const one = (offer: RequestView['offers'][number]): Html =>
    html`<form method="post" action="${paths.inLang(frame, paths.more(frame.slug, request.link))}">
      ${hidden('more', offer.more)}${buttonRow(plainButton({ text: more[offer.more] }))}
      ${offer.more !== 'others' && html`<p class="quiet">${more.told(offer.told)}</p>`}
    </form>`;
  return html`<section class="stack">
    <h2>${more.title}</h2>
    ${offers.map(one)}
  </section>`;
}

/** Who asked to be reached by nobody has only this. */
function codeBlock({ frame, code, comeBackAt }: RequestView): Html {
  const { status } = publicWords(frame);
  return html`<section class="stack">
    <h2>${status.requestCode}</h2>
    <p class="title code">${code}</p>
    <p>${status.codeMore}</p>
    <p class="quiet">${status.codeWhere} <span class="address">${comeBackAt}</span></p>
  </section>`;
}

/** The person's page of a request: what they were told, who looks, who has room, and whom they chose. */
export function requestPage(view: RequestView): Html {
  const { frame, request } = view;
  const { page } = requestWords(frame.lang);
  const isOpen = request.endedAt === null;
  const own = isOpen ? page.own : page.ownEnded;
  const wrong = view.wrong === 'gone' ? page.gone : view.wrong === 'licence' ? page.licenceWanted : '';
  return framed(frame, {
    title: page.title,
    main: html`<h1>${page.title}</h1>
      ${wrong !== '' && notice({ body: wrong, status: true })}
      ${isOpen && whoHasRoom(view)}
      ${isOpen && html`<p>${view.asked === 0 ? page.askedFor : page.told} <strong>${view.sentence}</strong></p>`}
      ${whereItIs(view)} ${mayLookFurther(view)} ${codeBlock(view)}
      <section class="stack">
        <h2>${page.so}</h2>
        ${steps(view.steps, publicWords(frame).status.states)}
      </section>
      <p class="alone">
        <a href="${inquiryPaths.inLang(frame, inquiryPaths.status(frame.slug, view.inquiryLink))}">${own}</a>
      </p>`,
  });
}
