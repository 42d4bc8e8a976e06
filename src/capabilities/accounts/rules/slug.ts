/** First parts of our own addresses: no practice may have a page there. */
const OURS: ReadonlySet<string> = new Set([
  'admin',
  'api',
  'assets',
  'auth',
  'desk',
  'healthz',
  'help',
  'help-now',
  'invitations',
  'leave',
  'metrics',
  'my',
  'operator',
  'operators',
  'places',
  'readyz',
  'robots',
  'set-up',
  'sign-in',
  'sign-out',
  'static',
  'status',
  'well-known',
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
