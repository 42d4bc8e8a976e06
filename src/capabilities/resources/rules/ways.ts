import type { Resource } from './kinds.ts';

/** One way to reach a resource. `shown` is what a person reads; `number` and `url` are what a link takes. */
export type Way =
  | { readonly way: 'call'; readonly shown: string; readonly number: string }
  | { readonly way: 'text'; readonly shown: string; readonly number: string; readonly word: string }
  | { readonly way: 'web'; readonly shown: string; readonly url: string }
  | { readonly way: 'go'; readonly shown: string };

const NUMBER = /\+?\(?\d[\d ().-]*/;

/** The number a phone should dial first in "988 then 1" or "112 or 999". Undefined when there is none. */
export function dial(call: string): string | undefined {
  return NUMBER.exec(call)?.[0].trim();
}

/** "HELLO to 50808" asks for a first word; "85258" takes any. Undefined when it is neither. */
export function texting(text: string): { word: string; number: string } | undefined {
  const found = /^(?:(\p{L}+) +(?:to|al) +)?(\+?\(?\d[\d ().-]*)$/u.exec(text.trim());
  return found ? { word: found[1] ?? '', number: (found[2] ?? '').trim() } : undefined;
}

/** The host, which is what a person can check, of an http(s) address without a name or password in it. */
export function webHost(url: string): string | undefined {
  const parsed = URL.parse(url.trim());
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return undefined;
  return parsed.username === '' && parsed.password === '' ? parsed.host.replace(/^www\./, '') : undefined;
}

type Reachable = Pick<Resource, 'phone' | 'text_to' | 'url' | 'address'>;

/** Every way to reach it, the quickest first. Empty: nobody could turn to it. */
export function waysOf(resource: Reachable): Way[] {
  const ways: Way[] = [];
  const call = dial(resource.phone);
  if (call !== undefined) ways.push({ way: 'call', shown: resource.phone.trim(), number: call });
  const text = texting(resource.text_to);
  if (text !== undefined) ways.push({ way: 'text', shown: text.number, ...text });
  const host = webHost(resource.url);
  if (host !== undefined) ways.push({ way: 'web', shown: host, url: resource.url.trim() });
  if (resource.address.trim() !== '') ways.push({ way: 'go', shown: resource.address.trim() });
  return ways;
}
