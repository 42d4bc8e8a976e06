import { attributes, html, type Html, type Words } from './html.ts';
import { fieldId } from './fields.ts';
import { sms, tel, webLink } from './link.ts';

/** What wants another look, at the top of the page: each line leads to its field. Nothing when nothing does. */
export function errorSummary(summary: {
  title: Words;
  errors: readonly { name: string; text: Words }[];
}): Html | undefined {
  if (summary.errors.length === 0) return undefined;
  const lines = summary.errors.map(
    (error) => html`<li><a${attributes({ href: `#${fieldId(error.name)}` })}>${error.text}</a></li>`,
  );
  return html`<div class="error-summary" role="alert" tabindex="-1" autofocus>
    <p class="title">${summary.title}</p>
    <ul>
      ${lines}
    </ul>
  </div>`;
}

/** A word in between. `status` is read out when it appears; `danger` is for danger to a person only. */
export function notice(n: { body: Words; kind?: 'calm' | 'danger' | 'light'; status?: boolean }): Html {
  const given = attributes({
    class: n.kind === undefined || n.kind === 'calm' ? 'notice' : `notice ${n.kind}`,
    role: n.status === true && 'status',
  });
  return html`<div${given}>${blockOf(n.body)}</div>`;
}

/** Text becomes a paragraph; HTML stays as it was written. */
function blockOf(words: Words): Html {
  return typeof words === 'string' ? html`<p>${words}</p>` : words;
}

/** When an answer comes, and what that doesn't mean. */
export function promiseBlock(p: { promise: Words; more?: Words | undefined }): Html {
  return html`<div class="promise">
    <p class="said">${p.promise}</p>
    ${p.more !== undefined && html`<p class="quiet">${p.more}</p>`}
  </div>`;
}

export type HelpWay = {
  /** As people read it: "988", "(212) 555-0142", "HOME to 741741", a host name. */
  shown: string;
} & ({ call: string } | { text: string; body?: string | undefined } | { web: string });

/** One service: its ways side by side, and what is said of it once. `long`: it stands below its ways, on lines of its own. */
export type HelpNumber = { ways: readonly HelpWay[]; says: Words; long?: boolean };

/** On the narrowest phones words and number may part; the number itself stays in one piece. */
function inOnePiece(shown: string): Words {
  const [, words, number] = /^(.+ )(\d[\d-]{6,})$/.exec(shown) ?? [];
  return number === undefined ? shown : html`${words}<span class="tel">${number}</span>`;
}

function numberLink(n: HelpWay): Html {
  if ('call' in n) return tel(n.call, inOnePiece(n.shown));
  if ('text' in n) return sms(n.text, inOnePiece(n.shown), n.body);
  return webLink(n.web, n.shown);
}

/** People who answer now. The title is no heading: the page's own heading comes first for who listens to headings. */
export function helpNowBlock(h: {
  title: Words;
  numbers: readonly HelpNumber[];
  more?: Html | undefined;
}): Html {
  const rows = h.numbers.map(
    (n) =>
      html`<div>
        <dt>${n.ways.map((way) => html`${numberLink(way)} `)}</dt>
        <dd${attributes({ class: n.long === true && 'whole' })}>${n.says}</dd>
      </div>`,
  );
  return html`<section class="help-now" aria-labelledby="help-now">
    <p class="title" id="help-now">${h.title}</p>
    <dl>${rows}</dl>
    ${h.more !== undefined && html`<p>${h.more}</p>`}
  </section>`;
}

/** Words that some people want and others don't. */
export function details(d: { summary: Words; body: Words; open?: boolean }): Html {
  return html`<details${attributes({ open: d.open })}><summary>${d.summary}</summary><div>${blockOf(d.body)}</div></details>`;
}

/** Nothing here, said with care. `lit` draws the light: nobody is waiting and the light is on. */
export function emptyState(e: {
  title: Words;
  body?: Words | undefined;
  action?: Html | undefined;
  lit?: boolean;
}): Html {
  return html`<div class="empty">
    ${e.lit === true && mark()}
    <p class="title">${e.title}</p>
    ${e.body !== undefined && html`<p class="quiet">${e.body}</p>`}${e.action}
  </div>`;
}

const ROOF = 'M2.5 11.5 12 3.5l9.5 8';
const LAMP = 'M9.5 12.5h5l.9 6.5H8.6z';
const POST = 'M12 9.8v2.7M8.5 12.5h7M7.5 21.5h9M9.5 12.5l-.9 6.5h6.8l-.9-6.5';

/** A lit lamp under a porch roof. Drawn, not loaded; says nothing to a screen reader. */
export function mark(): Html {
  return html`<svg class="mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path class="glow" d="${LAMP}"/><path class="line" d="${ROOF}${POST}"/></svg>`;
}

/** A hint for hands that stay on the keyboard: `keys(['j', 'k'], 'next, back')`. */
export function keys(names: readonly string[], does: Words): Html {
  return html`<span class="keys">${names.map((name) => html`<kbd>${name}</kbd> `)}${does}</span>`;
}

export type Step = { text: Words; state: 'done' | 'now' | 'next'; more?: Words | undefined };

/** What has happened, what is happening, what comes next. `stateWords` says it to who can't see the marks. */
export function steps(given: readonly Step[], stateWords: Readonly<Record<Step['state'], string>>): Html {
  const lines = given.map(
    (step) =>
      html`<li${attributes({ class: step.state, 'aria-current': step.state === 'now' && 'step' })}>
<span class="hide">${stateWords[step.state]}: </span>${step.text}${
        step.more !== undefined && html`<span class="quiet">${step.more}</span>`
      }</li>`,
  );
  return html`<ol class="steps">
    ${lines}
  </ol>`;
}

/** Somebody's message beside what is safe for them: facts in a few pairs. `brief`: a line each, where there are many. */
export function facts(pairs: readonly { name: Words; value: Words }[], brief = false): Html {
  return html`<dl class="${brief ? 'facts brief' : 'facts'}">
    ${pairs.map(
      (f) =>
        html`<div>
          <dt>${f.name}</dt>
          <dd>${f.value}</dd>
        </div>`,
    )}
  </dl>`;
}
