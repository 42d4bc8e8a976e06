import { momentInWords, zoneInWords } from '#kit/wording/time';
import {
  type Html,
  type Lang,
  button,
  buttonRow,
  html,
  moduleScript,
  notice,
  plainButton,
  selectField,
  textField,
  time,
} from '#ui';
import { myPaths as paths } from '../my/paths.ts';
import { zoneGroups } from '../rules/zones.ts';
import type { Device, Passkey } from '../sign-in/index.ts';
import { type MyWords, myWords } from './words/index.ts';

export type MyDevicesView = {
  lang: Lang;
  slug: string;
  zone: string;
  /** Their own zone, where they chose one. */
  ownZone: string | undefined;
  practiceZone: string;
  country: string;
  at: Temporal.Instant;
  devices: readonly Device[];
  thisDevice: string;
  passkeys: readonly Passkey[];
  isProved: boolean;
  passkeyScript: string;
  done?: 'saved' | 'ended' | undefined;
};

const langs: readonly { value: Lang; text: string }[] = [
  { value: 'en', text: 'English' },
  { value: 'es', text: 'Español' },
];

function dated(view: MyDevicesView, at: Temporal.Instant, say: (when: string) => string): Html {
  return time(at, say(momentInWords(at, view.zone, view.lang, { country: view.country })));
}

function readingPart(view: MyDevicesView, words: MyWords): Html {
  const groups = zoneGroups(view.country).map(({ name, zones }) => ({
    name: name || view.country,
    options: zones.map((zone) => ({ value: zone, text: zone.replaceAll('_', ' ') })),
  }));
  const ofPractice = words.zoneOfPractice(zoneInWords(view.at, view.practiceZone, view.lang));
  return html`<h2>${words.reading}</h2>
    <form method="post" action="${paths.reading(view.slug)}">
      ${selectField({ name: 'lang', label: words.lang, value: view.lang, options: langs })}
      ${selectField({
        name: 'zone',
        label: words.zone,
        hint: words.zoneHint,
        value: view.ownZone ?? '',
        options: [{ value: '', text: ofPractice }],
        groups,
      })}
      ${buttonRow(button({ text: words.saveReading }))}
    </form>`;
}

/** Ten buttons called alike tell a screen reader nothing: the whole sentence is read, the short word is seen. */
function labelled(seen: string, read: string): Html {
  return html`<span aria-hidden="true">${seen}</span><span class="hide">${read}</span>`;
}

function deviceRow(view: MyDevicesView, device: Device, words: MyWords): Html {
  const name = device.name || words.device;
  const here = device.id === view.thisDevice;
  return html`<li>
    <strong>${name}</strong>${here && html` (${words.thisDevice})`}<br>
    <span class="quiet">${dated(view, device.since, words.since)}</span>
    ${
      !here &&
      html`<form method="post" action="${paths.deviceEnd(view.slug, device.id)}">${plainButton({ text: labelled(words.end, words.endOf(name)) })}</form>`
    }
  </li>`;
}

function passkeysPart(view: MyDevicesView, words: MyWords): Html {
  const rows = view.passkeys.map((passkey) => {
    const name = passkey.name || words.passkeyDefault;
    return html`<li><strong>${name}</strong> ${passkey.addedAt && html`<span class="quiet">${dated(view, passkey.addedAt, words.added)}</span>`}
      <form method="post" action="${paths.passkeyRemoval(view.slug, passkey.id)}">${plainButton({ text: labelled(words.removePasskey, words.removePasskeyOf(name)) })}</form></li>`;
  });
  const add = html`<form method="post" action="${paths.passkeys(view.slug)}" data-passkey="add" data-question="${paths.passkeyQuestion(view.slug)}" hidden>
      ${textField({ name: 'name', label: words.passkeyName, hint: words.passkeyNameHint, maxlength: 60 })}
      <p role="status" data-passkey-says="${words.passkeyNotAdded}"></p>
      ${buttonRow(button({ text: words.addPasskey }))}
    </form>
    <noscript>${notice({ body: words.needsScript })}</noscript>`;
  return html`<h2>${words.passkeysHead}</h2>
    <p>${words.passkeysBody} ${words.passkeysShared}</p>
    ${rows.length === 0 ? html`<p class="quiet">${words.noPasskeys}</p>` : html`<ul>${rows}</ul>`}
    ${view.isProved ? add : notice({ body: words.proveFirst })} ${moduleScript(view.passkeyScript)}`;
}

/** Where a client's page is open, how they read it, and their passkeys. */
export function myDevicesPage(view: MyDevicesView): Html {
  const words = myWords(view.lang);
  const others = html`<form method="post" action="${paths.otherDevicesEnd(view.slug)}">${buttonRow(plainButton({ text: words.endOthers }))}</form>`;
  return html`<h1>${words.devicesTitle}</h1>
    ${view.done && notice({ body: words[view.done], status: true })}
    <h2>${words.devicesHead}</h2>
    <p>${words.devicesBody}</p>
    <ul>${view.devices.map((device) => deviceRow(view, device, words))}</ul>
    ${view.devices.length > 1 && others} ${passkeysPart(view, words)} ${readingPart(view, words)}`;
}
