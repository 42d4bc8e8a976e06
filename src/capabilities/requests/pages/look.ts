import { type Frame, framed } from '#inquiries';
import {
  type Html,
  button,
  buttonRow,
  choices,
  errorSummary,
  html,
  notice,
  plainButton,
  promiseBlock,
} from '#ui';
import { paths } from '../ask-paths.ts';
import type { Widening } from '../rules/widening.ts';
import { requestWords } from '../words/index.ts';

export type LookView = {
  frame: Frame;
  link: string;
  sentence: string;
  due: string;
  reachable: boolean;
  many: boolean;
  /** Q21 who may be asked by name, with why they fit. */
  names: readonly { readonly id: string; readonly name: string; readonly why: string }[];
  whom: string;
  named: readonly string[];
  /** What they allowed to be widened, in its order. */
  further: readonly Widening[];
  wrong?: 'who' | 'name' | undefined;
};

/** Q21 anyone who fits, or those who are ticked. Nothing is chosen beforehand. */
function whoMaySee({ frame, names, whom, named, further, wrong }: LookView): Html {
  const { look } = requestWords(frame.lang);
  const beyond = further.length > 0 && look.further(further.map((one) => look.furtherBy[one]));
  if (names.length === 0) return html`<p>${look.noneHere}</p>`;
  const list = choices({
    name: 'named',
    kind: 'checkbox',
    legend: look.names,
    value: named,
    options: names.map(({ id, name, why }) => ({ value: id, label: name, hint: why })),
    ...(wrong === 'name' && { error: look.wantsName }),
  });
  return choices({
    name: 'whom',
    kind: 'radio',
    legend: look.seen,
    value: whom,
    options: [
      { value: 'anyone', label: look.anyone, hint: [look.who, beyond].filter(Boolean).join(' ') },
      { value: 'named', label: look.only, hint: look.onlyMore, reveal: list, revealed: wrong === 'name' },
    ],
    ...(wrong === 'who' && { error: look.wantsWho }),
  });
}

/** What they will be told, word for word, and who may see it, before anybody does. */
export function lookPage(view: LookView): Html {
  const { frame, link, due, wrong } = view;
  const { look, progress: _progress, ...words } = requestWords(frame.lang);
  const problem = wrong && {
    name: wrong === 'who' ? 'whom' : 'named',
    text: wrong === 'who' ? look.wantsWho : look.wantsName,
  };
  const change = html`<p class="alone">
    <a href="${paths.inLang(frame, paths.step(frame.slug, link, 'you'))}">${look.change}</a>
  </p>`;
  const ask = html`<form method="post" action="${paths.inLang(frame, paths.send(frame.slug, link))}" novalidate>
    <div class="stack">${whoMaySee(view)}</div>
    ${buttonRow(button({ text: view.names.length === 0 ? look.sendAlone : look.send }), plainButton({ text: look.change, name: 'go', value: 'back' }))}
  </form>`;
  return framed(frame, {
    title: look.title,
    main: html`${problem && errorSummary({ title: words.again, errors: [problem] })}
      <h1>${look.title}</h1>
      ${view.many && notice({ body: look.many, status: true })}
      <p>${look.tell}</p>
      <p><strong>${view.sentence}</strong></p>
      <p>${look.nothingElse}</p>
      ${due !== '' && promiseBlock({ promise: look.due(due) })}
      ${view.reachable ? ask : html`${notice({ body: look.wants })}${change}`}`,
  });
}
