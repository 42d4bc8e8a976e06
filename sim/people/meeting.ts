import type { Contact as Given, Inquiry } from '#inquiries';
import type { Contact, Practice, Way } from '../model.ts';
import { type World, expects } from '../world.ts';

/** From now on the town remembers them. */
export function meet(
  world: World,
  practice: Practice,
  who: {
    given: Pick<Given, 'cameBy' | 'called' | 'automatic'>;
    ways: readonly Way[];
    isRobot: boolean;
    mark?: string | undefined;
    forSomeone?: boolean;
  },
  inquiry: Pick<Inquiry, 'id' | 'personId' | 'link' | 'code' | 'promiseDueAt'>,
): Contact {
  const { given } = who;
  const at = world.clock.now();
  const contact: Contact = {
    number: world.byId.size + 1,
    practice,
    id: inquiry.id,
    personId: inquiry.personId,
    link: inquiry.link,
    code: inquiry.code,
    called: given.called,
    cameBy: given.cameBy,
    mark: who.mark,
    passed: undefined,
    isRobot: who.isRobot,
    forSomeone: who.forSomeone ?? false,
    automatic: given.automatic,
    putAside: false,
    ways: who.ways,
    changedWays: false,
    bounced: new Set(),
    firstPromise: inquiry.promiseDueAt ?? undefined,
    receivedAt: at,
    lastInAt: at,
    onThePage: given.cameBy === 'page',
    triedAt: undefined,
    rungInVain: 0,
    ended: undefined,
    eraseAskedAt: undefined,
    readAtFrontDesk: false,
    client: false,
    held: false,
    endedOnce: false,
    answeredOnce: false,
    answers: [],
  };
  expects(world, contact, given.automatic || inquiry.promiseDueAt !== null, 'I2 a promise stands at once');
  practice.contacts.push(contact);
  world.byLink.set(contact.link, contact);
  world.byId.set(contact.id, contact);
  if (contact.mark !== undefined) world.words.set(contact.mark, contact);
  return contact;
}
