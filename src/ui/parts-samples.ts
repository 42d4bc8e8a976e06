import { html, type Html, paragraphs } from './html.ts';
import { button, buttonRow, linkButton, plainButton } from './button.ts';
import {
  details,
  emptyState,
  errorSummary,
  facts,
  helpNowBlock,
  keys,
  notice,
  promiseBlock,
  steps,
} from './blocks.ts';
import { choices, tick } from './choices.ts';
import { fileField, selectField, textArea, textField } from './fields.ts';
import { mailto, sms, tel, webLink } from './link.ts';
import { deeds, itemList } from './lists.ts';
import { table } from './table.ts';
import { time } from './time.ts';
import { readWhole, seenBox } from './whole.ts';

/** Every part in every state, with made-up people. A new state of a part gets its line here first. */

const sampleHelpNow: Html = helpNowBlock({
  title: "If you can't wait",
  numbers: [
    { ways: [{ shown: '911', call: '911' }], says: 'you or someone else is in danger now' },
    {
      ways: [
        { shown: 'Call 988', call: '988' },
        { shown: 'Text 988', text: '988' },
      ],
      says: "day and night. You talk to a person. You don't have to be sure it counts.",
    },
    { ways: [{ shown: 'HOME to 741741', text: '741741', body: 'HOME' }], says: 'if you would rather write' },
  ],
  more: html`<a href="/help-now">More people who answer now</a>`,
});

export function textParts(): Html {
  return html`${textField({ name: 'plain', label: 'What should I call you?', hint: 'Any name. You can leave this empty.', autocomplete: 'name' })}
  ${textField({ name: 'filled', label: 'Number', type: 'tel', autocomplete: 'tel', value: '(212) 555-0142' })}
  ${textField({ name: 'wants', label: 'Email', type: 'email', hint: 'I will use it for my answer.', error: 'Please look at this again: an email has an @ in it.', value: 'jo at example' })}
  ${textField({ name: 'short', label: 'Year', short: true, inputmode: 'numeric', value: '1987' })}
  ${textArea({ name: 'words', label: 'What would you like to say?', hint: "A few words are enough. You won't have to tell it twice.", value: 'Text with <tags> & "quotes" stays text.' })}
  ${textArea({ name: 'words-wants', label: 'What would you like to say?', error: 'Write a few words, or press "I need help now".', rows: 3 })}
  ${fileField({ name: 'file', label: 'The recording, if you have one', hint: 'A sound file, up to 10 MB.', accept: 'audio/*' })}
  ${fileField({ name: 'file-wants', label: 'The recording, if you have one', error: 'Choose the recording once more.' })}
  ${selectField({
    name: 'country',
    label: 'Where are you?',
    value: 'es',
    options: [
      { value: '', text: 'Choose, if you like' },
      { value: 'us', text: 'United States' },
      { value: 'es', text: 'Spain' },
    ],
  })}`;
}

export function choiceParts(): Html {
  const afterwards = choices({
    name: 'message',
    legend: "If you don't pick up",
    kind: 'radio',
    options: [
      { value: 'yes', label: 'Leave a message, with my name' },
      { value: 'no', label: 'Leave no message' },
    ],
  });
  return html`${choices({
    name: 'for',
    legend: 'Who is this for?',
    kind: 'radio',
    options: [
      { value: 'me', label: 'Me' },
      { value: 'other', label: 'Someone I care about', hint: 'You get a page of your own.' },
    ],
  })}
  ${choices({
    name: 'ways',
    legend: 'How may I reach you safely?',
    hint: 'I will use only what you tick.',
    kind: 'checkbox',
    value: ['phone'],
    options: [
      { value: 'email', label: 'Email', reveal: textField({ name: 'email', label: 'Email', type: 'email' }) },
      {
        value: 'phone',
        label: 'Phone',
        reveal: html`${textField({ name: 'number', label: 'Number', type: 'tel', value: '(212) 555-0142' })}${afterwards}`,
      },
      { value: 'code', label: "Don't reach me. Give me a code and I'll come back." },
    ],
  })}
  ${choices({
    name: 'wants-choice',
    legend: 'How may I reach you safely?',
    error: 'Tick at least one, so that an answer can find you.',
    kind: 'radio',
    options: [
      { value: 'email', label: 'Email' },
      {
        value: 'code',
        label: 'Give me a code',
        revealed: true,
        reveal: html`<p>It will stand on the next page.</p>`,
      },
    ],
  })}
  ${tick({ name: 'ask', label: 'May I ask once, in two weeks, whether you found someone?', hint: 'You can leave this empty.' })}`;
}

export function buttonParts(): Html {
  return html`${buttonRow(
    button({ text: 'Send' }),
    plainButton({ text: 'I need help now', formaction: '/help-now', unfinished: true }),
    linkButton({ href: '/places', text: 'Places to turn to' }),
  )}
  ${buttonRow(
    linkButton({ href: '#yes', text: "Yes, let's talk", key: '1' }),
    linkButton({ href: '#no', text: 'A kind no', key: '2', current: true }),
    linkButton({ href: '#list', text: 'My waiting list', key: '3' }),
    plainButton({ text: 'Undo', key: 'u' }),
  )}
  ${buttonRow(button({ text: 'Send', name: 'send', value: 'now', off: 'It can go once you have read the whole message.' }))}`;
}

export function wordParts(): Html {
  const said = time(Temporal.Instant.from('2026-12-01T22:00:00Z'), 'Tuesday, December 1, 5 pm');
  return html`${errorSummary({
    title: 'Two things want another look',
    errors: [
      { name: 'wants', text: 'Email: an email has an @ in it.' },
      { name: 'wants-choice', text: 'Tick at least one way, so that an answer can find you.' },
    ],
  })}
    ${sampleHelpNow}
    ${promiseBlock({ promise: html`If you write today, you will hear from me by ${said}.`, more: 'I read messages on working days. Nobody reads them at night, and Send reaches nobody at once.' })}
    ${notice({ body: 'Your words are kept on this page.' })}
    ${notice({ kind: 'light', status: true, body: html`<p><strong>Mariana is waiting.</strong> She wrote a minute ago.</p>` })}
    ${notice({ kind: 'danger', body: html`<p>If you are in danger now, call ${tel('911')}.</p>` })}
    ${details({ summary: 'What this page remembers', body: 'Your browser may remember that you were here.' })}
    ${details({ summary: 'Opened', open: true, body: html`<p>Reach the office by ${tel('(212) 555-0117')}, ${sms('(212) 555-0117', 'text')}, ${mailto('office@example.org')} or on ${webLink('https://www.example.org/practice')}.</p>` })}
    ${emptyState({ title: 'Nobody is waiting. The light is on.', body: 'A new call appears here by itself.', lit: true })}
    ${emptyState({ title: 'No letters yet.', body: 'A letter that you write stays here until you mark it posted.', action: linkButton({ href: '/letters/new', text: 'Write a letter' }) })}
    ${steps(
      [
        { text: 'You wrote', state: 'done', more: 'Monday, 7:48 am' },
        { text: 'Amara reads it', state: 'now', more: 'by Tuesday, 5 pm' },
        { text: 'You have her answer', state: 'next' },
      ],
      { done: 'Done', now: 'Now', next: 'Next' },
    )}
    <p>${keys(['j', 'k'], 'next, back')}</p>`;
}

export function listParts(): Html {
  return html`${facts([
    { name: 'Safe', value: 'Email. Phone after 6 pm, leave no message.' },
    { name: 'Wrote', value: 'today, 7:48 am, on the page' },
  ])}
  ${table({
    id: 'answers',
    caption: 'How soon people had an answer',
    columns: [
      { text: 'Week' },
      { text: 'Wrote', numeric: true },
      { text: 'Within the promise', numeric: true },
    ],
    rows: [
      ['November 16', 12, 12],
      ['November 9', 9, 8],
    ],
  })}
  ${table({ id: 'none', caption: 'Letters', columns: [{ text: 'To' }, { text: 'Posted' }], rows: [], empty: 'None this week.' })}
  ${deeds('What would you like to do?', [
    { href: '#book', title: 'Book a session', body: 'Six open times in the next two weeks' },
    { href: '#pause', title: 'I need a pause, or to stop', body: 'No explanation needed. No hard feelings.' },
  ])}`;
}

export function sampleList(): Html {
  return html`<h2>3 people are waiting</h2>
    <p class="quiet">One person needs you first. The others: about 3 minutes.</p>
    ${itemList([
      {
        href: '#jo',
        title: 'Jo',
        aside: 'now',
        danger: true,
        body: 'pressed "I need help now", 6:12 pm, and left a number.',
      },
      {
        href: '#mariana',
        title: 'Mariana',
        aside: 'by tomorrow, 5 pm',
        lit: true,
        current: true,
        body: "I've called a lot of people and nobody calls back. I'm not sleeping. I have Aetna and can do evenings.",
      },
      {
        href: '#voice',
        title: 'no name, voicemail',
        aside: 'by Tuesday, noon',
        lit: true,
        body: 'For her son, 15. May ring back after four.',
      },
      { href: '#done', title: 'Ruth', aside: 'answered', body: 'Thank you. I will come on Thursday.' },
    ])}`;
}

export function sampleWhole(): Html {
  const words = `I've called a lot of people and nobody calls back. I'm not sleeping, and my sister said I should try one more.

I have Aetna and can do evenings.
Online is fine.`;
  return readWhole({
    message: html`<h2>Mariana</h2>
      ${paragraphs(words)}`,
    answer: html`<form method="post" action="/desk/parts">
      ${textArea({ name: 'answer', label: 'Your answer', rows: 8, value: 'Dear Mariana,\n\nThank you for writing to me, and for trying one more time.' })}
      ${seenBox('en')}
      ${buttonRow(button({ text: 'Send and next', key: 'Enter', afterWhole: true }), plainButton({ text: 'Later', name: 'later', value: 'yes' }))}
    </form>`,
  });
}
