import { deviceName } from './device.ts';

/** Only what the library needs to see: the whole user agent and any address header stay outside. */
export function reducedHeaders(headers: Headers): Headers {
  const reduced = new Headers({ 'user-agent': deviceName(headers.get('user-agent') ?? '') });
  const cookie = headers.get('cookie');
  if (cookie !== null) reduced.set('cookie', cookie);
  return reduced;
}
