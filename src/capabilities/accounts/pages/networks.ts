import { type Html, type Lang, button, buttonRow, copyable, facts, html, plainButton, textField } from '#ui';
import { type Tie, isAsking, isTied } from '../networks.ts';
import { paths } from '../paths.ts';
import { settingsPage, whyNot } from './set-up-page.ts';
import { type NetworkWords, networkWords } from './words/index.ts';

export type NetworksView = {
  lang: Lang;
  isNetwork: boolean;
  /** The whole address of this one's page. */
  pageAt: string;
  ties: readonly Tie[];
  mayChange: boolean;
  done?: keyof NetworkWords['done'] | undefined;
  /** What was typed and led nowhere. */
  typed?: string | undefined;
};

function leaving({ mayChange }: NetworksView, one: Tie, { ofPractice: words }: NetworkWords): Html | false {
  if (!mayChange || one.leftAt !== null) return false;
  if (isAsking(one))
    return html`<form method="post" action="${paths.networkLeave(one.id)}">
      ${buttonRow(plainButton({ text: words.callOff }))}
    </form>`;
  return html`<details>
    <summary>${words.leaveOf(one.name)}</summary>
    <form method="post" action="${paths.networkLeave(one.id)}">
      <p class="quiet">${words.leaveMeans}</p>
      ${buttonRow(plainButton({ text: words.leave }))}
    </form>
  </details>`;
}

function deciding({ mayChange }: NetworksView, one: Tie, { ofNetwork: words }: NetworkWords): Html | false {
  if (!mayChange || one.leftAt !== null) return false;
  const out = (text: string): Html => plainButton({ text, name: 'as', value: 'put_out' });
  if (isTied(one))
    return html`<details>
      <summary>${words.putOutOf(one.name)}</summary>
      <form method="post" action="${paths.networkPractice(one.id)}">
        <p class="quiet">${words.putOutMeans}</p>
        ${buttonRow(out(words.putOut))}
      </form>
    </details>`;
  return html`<form method="post" action="${paths.networkPractice(one.id)}">
    ${buttonRow(button({ text: words.letIn, name: 'as', value: 'let_in' }), out(words.notNow))}
  </form>`;
}

function standing(one: Tie, view: NetworksView, words: NetworkWords): string {
  const { ofNetwork, ofPractice } = words;
  if (one.leftAt !== null) return view.isNetwork ? ofNetwork.wasIn : ofPractice.wasIn;
  if (isTied(one)) return view.isNetwork ? ofNetwork.joined : ofPractice.joined;
  return view.isNetwork ? ofNetwork.asking : ofPractice.asked;
}

function asking(view: NetworksView, { ofPractice: words, noNetwork }: NetworkWords): Html {
  return html`<form method="post" action="${paths.networks()}" novalidate>
    ${textField({
      name: 'address',
      label: words.address,
      hint: words.addressHint,
      value: view.typed ?? '',
      error: view.typed === undefined ? undefined : noNetwork,
      autocomplete: 'off',
      maxlength: 200,
    })}
    ${buttonRow(button({ text: words.ask }))}
  </form>`;
}

/** The networks of a practice, or the practices of a network: who asks first. */
export function networksPage(view: NetworksView): Html {
  const words = networkWords(view.lang);
  const { none, body } = view.isNetwork ? words.ofNetwork : words.ofPractice;
  const rank = (one: Tie): number => (isAsking(one) ? 0 : isTied(one) ? 1 : 2);
  const rows = view.ties
    .toSorted((a, b) => rank(a) - rank(b))
    .map((one) => ({
      name: html`<strong>${one.name}</strong>`,
      value: html`<div class="stack">
        <p>
          ${standing(one, view, words)} · <a href="${paths.practicePage(one.slug)}">${one.slug}</a>
        </p>
        ${view.isNetwork ? deciding(view, one, words) : leaving(view, one, words)}
      </div>`,
    }));
  return settingsPage({
    title: words.title,
    lang: view.lang,
    body,
    done: view.done && words.done[view.done],
    errors: view.typed === undefined ? [] : [{ name: 'address', text: words.noNetwork }],
    main: html`${
      view.isNetwork &&
      copyable({
        id: 'address',
        label: words.ofNetwork.address,
        text: view.pageAt,
        copy: words.copy,
        copied: words.copied,
      })
    }
    ${rows.length === 0 ? html`<p>${none}</p>` : facts(rows)}
    ${view.mayChange ? !view.isNetwork && asking(view, words) : whyNot(view)}`,
  });
}
