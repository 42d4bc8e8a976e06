import {
  type Html,
  button,
  buttonRow,
  choices,
  copyable,
  facts,
  html,
  linkButton,
  notice,
  plainButton,
  selectField,
  textField,
} from '#ui';
import { ROLES } from '../forms/staff.ts';
import { paths } from '../paths.ts';
import type { Member } from '../store.ts';
import { settingsPage, whyNot } from './set-up-page.ts';
import { type Shown, fieldOf, wantedLines } from './step-fields.ts';
import { type SetUpWords, proofWords, setUpWords } from './words/index.ts';

export type StaffView = Shown & {
  me: string;
  mayChange: boolean;
  /** An owner who has to show first that it's them: where the proof leads back to. */
  prove: string | undefined;
  members: readonly Member[];
  /** Whose hours are their own. */
  ownHours: ReadonlySet<string>;
  mayChangeHours: (memberId: string) => boolean;
  refused?: 'last_owner' | undefined;
  /** The name of whose sign-ins were just ended. */
  signedOut?: string | undefined;
};

const canChange = (view: StaffView): boolean => view.mayChange && view.prove === undefined;

function deedsFor(view: StaffView, one: Member, words: SetUpWords): Html {
  const { staff } = words;
  return html`<div class="stack">
    ${
      view.mayChangeHours(one.id) &&
      html`<p>${linkButton({ href: paths.memberHours(one.id), text: staff.hoursOf })}</p>`
    }
    ${
      canChange(view) &&
      html`<form method="post" action="${paths.staffRole(one.id)}" class="reason">
          ${selectField({
            name: `role-${one.id}`,
            label: staff.roleOf(one.name),
            value: one.role,
            options: ROLES.map((role) => ({ value: role, text: staff.roles[role] })),
          })}
          ${plainButton({ text: staff.changeRole })}
        </form>
        ${
          one.user_id === null &&
          html`<form method="post" action="${paths.staffInvitation(one.id)}" data-turbo="false">
            ${buttonRow(plainButton({ text: staff.again }))}
          </form>`
        }
        ${
          one.id !== view.me &&
          html`${one.user_id !== null && signOutOf(one, staff)}<details>
            <summary>${staff.leaveOf(one.name)}</summary>
            <form method="post" action="${paths.staffLeave(one.id)}">
              <p class="quiet">${staff.leaveMeans}</p>
              ${buttonRow(plainButton({ text: staff.leave }))}
            </form>
          </details>`
        }`
    }
  </div>`;
}

/** For the day when a colleague rings because a phone or laptop is gone. */
function signOutOf(one: Member, staff: SetUpWords['staff']): Html {
  return html`<details>
    <summary>${staff.signOutOf(one.name)}</summary>
    <form method="post" action="${paths.staffSignedOut(one.id)}">
      <p class="quiet">${staff.signOutMeans}</p>
      ${buttonRow(plainButton({ text: staff.signOut }))}
    </form>
  </details>`;
}

function nameOf(view: StaffView, one: Member, words: SetUpWords): Html {
  const also = one.id === view.me ? words.staff.you : one.user_id === null ? words.staff.invited : '';
  return html`<strong>${one.name}</strong>${also !== '' && html`<br><span class="quiet">${also}</span>`}`;
}

export function staffPage(view: StaffView): Html {
  const words = setUpWords(view.lang);
  const { staff } = words;
  const of = fieldOf(view);
  const rows = view.members.map((one) => ({
    name: nameOf(view, one, words),
    value: html`<div class="stack">
      <p>
        ${staff.roles[one.role]} · ${view.ownHours.has(one.id) ? words.hours.own : words.hours.ofPractice}
      </p>
      ${deedsFor(view, one, words)}
    </div>`,
  }));
  const form = html`<form method="post" action="${paths.staff()}" novalidate data-turbo="false">
    <h2>${staff.inviteHead}</h2>
    <p>${staff.readsAll}</p>
    <div class="pair">
      ${textField({ ...of('name'), label: staff.name, autocomplete: 'off', maxlength: 120, required: true })}
      ${textField({ ...of('email'), label: staff.email, hint: staff.emailHint, type: 'email', autocomplete: 'off', maxlength: 254 })}
    </div>
    ${choices({
      ...of('role'),
      legend: staff.role,
      kind: 'radio',
      options: ROLES.map((role) => ({ value: role, label: staff.roles[role] })),
    })}
    ${buttonRow(button({ text: staff.invite }))}
  </form>`;
  return settingsPage({
    title: staff.title,
    lang: view.lang,
    body: staff.body,
    errors: wantedLines(view),
    main: html`${view.refused !== undefined && notice({ body: staff.lastOwner, status: true })}
    ${view.signedOut !== undefined && notice({ body: staff.signedOut(view.signedOut), status: true })}
    ${facts(rows)}
    ${canChange(view) ? form : whyNot(view)}`,
  });
}

/** Shows the link of an invitation, once. */
export function invitationLinkPage(view: {
  lang: Shown['lang'];
  name: string;
  url: string;
  mailed: boolean;
}): Html {
  const { staff } = setUpWords(view.lang);
  const { copy, copied } = proofWords(view.lang);
  return settingsPage({
    title: staff.linkTitle(view.name),
    lang: view.lang,
    body: staff.linkBody,
    main: html`${copyable({ id: 'link', label: staff.link, text: view.url, copy, copied })}
      ${notice({ body: view.mailed ? staff.mailed : staff.notMailed, status: true })}
      <p>${linkButton({ href: paths.staff(), text: staff.backToStaff })}</p>`,
  });
}
