import { momentInWords } from '#kit/wording/time';
import {
  button,
  buttonRow,
  html,
  type Html,
  type Lang,
  link,
  moduleScript,
  notice,
  plainButton,
  textField,
  time,
} from '#ui';
import { paths } from '../paths.ts';
import type { Device, Passkey } from '../sign-in/index.ts';
import type { Workplace } from '../routes/staff.ts';
import { recoveryPart } from './recovery.ts';
import { type AccountWords, type ProofWords, proofWords, setUpWords } from './words/index.ts';
import { signOutForm } from './sign-in.ts';

export type DevicesView = {
  lang: Lang;
  zone: string;
  country: string;
  devices: readonly Device[];
  thisDevice: string;
  passkeys: readonly Passkey[];
  /** How many recovery codes are left. */
  codesLeft: number;
  practices: readonly Workplace[];
  practice: string;
  passkeyScript: string;
};

/** Where somebody is signed in, their passkeys, and the practices that they work in. */
export function devicesPage(words: AccountWords, view: DevicesView): Html {
  const more = proofWords(view.lang);
  return html`<p>${link(paths.setUp(), setUpWords(view.lang).back)}</p>
    <h1>${words.devicesTitle}</h1>
    ${view.practices.length > 1 && practicesPart(words, view)}
    <h2>${words.devicesHead}</h2>
    <ul class="rows">
      ${view.devices.map((device) => deviceRow({ ...words, ...more }, view, device))}
    </ul>
    ${view.devices.length > 1 && endOthers(more)} ${signOutForm(words)}
    <h2>${words.passkeysHead}</h2>
    <p>${words.passkeysBody}${view.practices.length > 1 && html` ${words.passkeysOpen}`}</p>
    ${view.passkeys.length === 0 ? html`<p class="quiet">${words.noPasskeys}</p>` : passkeyRows(words, view)}
    ${newPasskey(words)} ${recoveryPart(more, view.codesLeft)} ${moduleScript(view.passkeyScript)}`;
}

function dated(view: DevicesView, at: Temporal.Instant, say: (when: string) => string): Html {
  return time(at, say(momentInWords(at, view.zone, view.lang, { country: view.country })));
}

function endOthers(words: ProofWords): Html {
  return html`<form method="post" action="${paths.otherDevicesEnd()}">
    ${buttonRow(plainButton({ text: words.endOthers }))}
  </form>`;
}

function deviceRow(words: AccountWords & ProofWords, view: DevicesView, device: Device): Html {
  const name = device.name === '' ? words.device : device.name;
  const here = device.id === view.thisDevice;
  return html`<li>
    <strong>${name}</strong> ${here && html`<span class="quiet">(${words.thisDevice})</span>`}
    <span class="quiet"
      >${dated(view, device.since, words.since)}${!here && html` · ${dated(view, device.lastSeen, words.lastSeen)}`}</span
    >
    ${
      !here &&
      html`<form method="post" action="${paths.deviceEnd(device.id)}">
        ${plainButton({ text: labelled(words.endDevice, words.endDeviceOf(name)) })}
      </form>`
    }
  </li>`;
}

function passkeyRows(words: AccountWords, view: DevicesView): Html {
  const rows = view.passkeys.map((passkey) => {
    const name = passkey.name === '' ? words.passkeyDefault : passkey.name;
    return html`<li>
      <strong>${name}</strong>
      ${passkey.addedAt && html`<span class="quiet">${dated(view, passkey.addedAt, words.added)}</span>`}
      ${passkeyOpens(words, view, passkey)}
      <form method="post" action="${paths.passkeyRemoval(passkey.id)}">
        ${plainButton({ text: labelled(words.removePasskey, words.removePasskeyOf(name)) })}
      </form>
    </li>`;
  });
  return html`<ul class="rows">
    ${rows}
  </ul>`;
}

/** Who works in several practices reads which of them a passkey opens. */
function passkeyOpens(words: AccountWords, view: DevicesView, passkey: Passkey): Html | false {
  const open = view.practices.filter((one) => passkey.opens.includes(one.practice));
  if (view.practices.length < 2 || open.length === 0) return false;
  const names = open.map((one) => one.practiceName).join(', ');
  return html`<span class="quiet">· ${words.passkeyOpens(names)}</span>`;
}

/** Ten buttons called "End" tell a screen reader nothing: the whole sentence is read, the short word is seen. */
function labelled(seen: string, read: string): Html {
  return html`<span aria-hidden="true">${seen}</span><span class="hide">${read}</span>`;
}

function newPasskey(words: AccountWords): Html {
  return html`<form
      method="post"
      action="${paths.passkeys()}"
      data-passkey="add"
      data-question="${paths.passkeyQuestion()}"
      hidden
    >
      ${textField({ name: 'name', label: words.passkeyName, hint: words.passkeyNameHint, maxlength: 60 })}
      <p role="status" data-passkey-says="${words.passkeyNotAdded}"></p>
      ${buttonRow(button({ text: words.addPasskey }))}
    </form>
    <noscript>${notice({ body: words.needsScript })}</noscript>`;
}

/** What can be done with a practice now; where nothing can, why. */
function practiceDeed(words: AccountWords, view: DevicesView, one: Workplace): Html {
  if (one.practice === view.practice) return html`<span class="quiet">(${words.practiceHere})</span>`;
  if (!one.isOpen)
    return html`<br><span class="quiet">${words.practiceShut}</span> ${link(paths.signIn(), words.newLink)}`;
  return html`<form method="post" action="${paths.practiceChoice()}">
    ${plainButton({ text: words.openPractice(one.practiceName), name: 'practice', value: one.practice })}
  </form>`;
}

function practicesPart(words: AccountWords, view: DevicesView): Html {
  const rows = view.practices.map(
    (one) =>
      html`<li>
        <strong>${one.practiceName}</strong>
        ${practiceDeed(words, view, one)}
      </li>`,
  );
  return html`<h2>${words.practicesHead}</h2>
    <ul class="rows">
      ${rows}
    </ul>`;
}
