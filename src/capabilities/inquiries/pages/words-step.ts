import { accountPaths } from '#accounts';
import { type Deed, type Html, type Lang, deeds, html, linkButton, mark, textArea } from '#ui';
import { paths } from '../paths.ts';
import { inquirySetUpWords } from '../words/set-up.es.ts';

export function welcomeField(view: { lang: Lang; value: string; wrong: boolean }): Html {
  const words = inquirySetUpWords(view.lang);
  return textArea({
    name: 'welcome',
    label: words.welcome,
    hint: words.welcomeHint,
    rows: 3,
    maxlength: 400,
    value: view.value,
    error: view.wrong ? words.welcomeWanted : undefined,
  });
}

/** Below the form: the page itself, and what to say on the answering machine. */
export function greetingBlock(view: { lang: Lang; slug: string; greeting: string; spoken: number }): Html {
  const words = inquirySetUpWords(view.lang);
  return html`<p>${linkButton({ href: paths.contact(view.slug), text: words.lookAt })}</p>
    <section class="paper">
      <h2>${words.greetingHead}</h2>
      <p class="quiet">${words.greetingBody(view.spoken)}</p>
      <p>${view.greeting}</p>
    </section>`;
}

export type EndWords = Readonly<
  Record<
    | 'title'
    | 'body'
    | 'page'
    | 'next'
    | 'invite'
    | 'inviteBody'
    | 'places'
    | 'placesBody'
    | 'passkey'
    | 'passkeyBody'
    | 'desk'
    | 'deskBody',
    string
  >
>;

/** The end of the set-up: the page is open, and what makes it better. */
export function endPage(words: EndWords, view: { slug: string; pageAt: string }): Html {
  const next: Deed[] = [
    { href: accountPaths.staff(), title: words.invite, body: words.inviteBody },
    { href: paths.deskPlaces(), title: words.places, body: words.placesBody },
    { href: accountPaths.devices(), title: words.passkey, body: words.passkeyBody },
    { href: paths.desk(), title: words.desk, body: words.deskBody },
  ];
  return html`<div class="page">
    <div class="empty">
      ${mark()}
      <h1>${words.title}</h1>
      <p>${words.body}</p>
      <p>${words.page}: <a href="${paths.contact(view.slug)}">${view.pageAt}</a></p>
    </div>
    <h2>${words.next}</h2>
    ${deeds(words.next, next)}
  </div>`;
}
