/**
 * First parts of our own addresses, and those that a person could take for ours or that rooms to come will need: no
 * practice may have a page there.
 */
const OURS: ReadonlySet<string> = new Set([
  'about',
  'account',
  'accounts',
  'admin',
  'api',
  'app',
  'assets',
  'auth',
  'back',
  'code',
  'codes',
  'contact',
  'desk',
  'door',
  'favicon-ico',
  'healthz',
  'help',
  'help-now',
  'inquiries',
  'invitations',
  'invite',
  'leave',
  'login',
  'logout',
  'm',
  'mail',
  'manifest',
  'me',
  'messages',
  'metrics',
  'my',
  'network',
  'networks',
  'new',
  'news',
  'operator',
  'operators',
  'person',
  'persons',
  'places',
  'practice',
  'practices',
  'privacy',
  'public',
  'readyz',
  'robots',
  'robots-txt',
  'security',
  'set-up',
  'setup',
  'sign-in',
  'sign-out',
  'sign-up',
  'signin',
  'signout',
  'someone-else',
  'static',
  'status',
  'support',
  'terms',
  'test',
  'token',
  'well-known',
  'www',
]);

const LONGEST = 50;

/** The address of a practice's page, made from its name: "Amara Okafor, PsyD" is at `/amara-okafor-psyd`. */
export function slugFrom(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return plain.length < 2 || OURS.has(plain) ? `practice${plain === '' ? '' : `-${plain}`}` : plain;
}

/** The next one to try when a slug is taken: `amara`, `amara-2`, `amara-3`. */
export function slugNumber(slug: string, number: number): string {
  return number === 1 ? slug : `${slug}-${number}`;
}

/** The slug in what somebody typed or pasted: a whole address of a page, or its last part. Undefined where there can't be one. */
export function slugTyped(text: string): string | undefined {
  const [path = ''] = text.trim().toLowerCase().split(/[?#]/);
  const last = path.replace(/\/+$/, '').split('/').at(-1) ?? '';
  return /^[a-z0-9][a-z0-9-]{1,60}$/.test(last) ? last : undefined;
}
