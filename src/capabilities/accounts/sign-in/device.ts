/**
 * A device in few words, for the list of signed-in devices: "Firefox, Windows". The whole user agent string is a
 * fingerprint, so it is never kept. Unknown parts are left out; the page has words of its own for an empty answer.
 */
export function deviceName(userAgent: string): string {
  return [first(BROWSERS, userAgent), first(SYSTEMS, userAgent)].filter((part) => part !== '').join(', ');
}

type Names = readonly (readonly [name: string, sign: RegExp])[];

// In this order: Edge calls itself Chrome, Chrome calls itself Safari.
const BROWSERS: Names = [
  ['Edge', /Edg(e|A|iOS)?\//],
  ['Opera', /OPR\//],
  ['Samsung Internet', /SamsungBrowser\//],
  ['Firefox', /Firefox\/|FxiOS\//],
  ['Chrome', /Chrome\/|CriOS\//],
  ['Safari', /Safari\//],
];

// Android calls itself Linux, an iPhone says "like Mac OS X".
const SYSTEMS: Names = [
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Android', /Android/],
  ['Windows', /Windows/],
  ['Mac', /Mac OS X|Macintosh/],
  ['ChromeOS', /CrOS/],
  ['Linux', /Linux/],
];

function first(names: Names, userAgent: string): string {
  return names.find(([, sign]) => sign.test(userAgent))?.[0] ?? '';
}
