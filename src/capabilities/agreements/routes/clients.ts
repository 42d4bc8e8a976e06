import type { Context, Hono } from 'hono';
import { type StaffEnv, asMember, thisPractice } from '#accounts';
import { agreesFor, caresOf, persons } from '#people';
import type { Work } from '#kit/work';
import { type Agreed, latestAgreed, latestWishes, yesesTo } from '../agreed-store.ts';
import { type ClientLine, clientsPage } from '../pages/clients.ts';
import { paths } from '../paths.ts';
import { agreementNow } from '../standing.ts';
import { versionNumbers } from '../store.ts';
import { type DeskWords, deskWords } from '../words/index.ts';
import type { AgreementDesk } from './desk.ts';

/** AG17 of a client who is under age: who agreed for them, whose yes is wanted, or that the practice has to say an age. */
async function youngSays(
  work: Work,
  given: {
    personId: string;
    memberId: string;
    versionId: string | null;
    agreed: Agreed | undefined;
    words: DeskWords;
  },
): Promise<string> {
  const { personId, versionId, agreed, words } = given;
  const [who, yeses] = await Promise.all([
    agreesFor(work, personId),
    versionId === null ? [] : yesesTo(work, given, versionId),
  ]);
  if (who.kind === 'unknown_age') return words.unknownAge;
  const of = who.kind === 'guardians' ? who.of : [];
  const named = await persons(work, [...of, ...(agreed ? [agreed.agreedBy] : [])]);
  const name = (id: string): string => named.get(id)?.called ?? words.nobodysName;
  const by = agreed && agreed.agreedBy !== personId ? [words.agreedBy({ who: name(agreed.agreedBy) })] : [];
  const isNew = agreed?.versionId !== versionId;
  const waiting = of.filter((id) => !yeses.some((one) => one.agreedBy === id));
  const wanted =
    who.kind === 'guardians' && isNew
      ? [waiting.length === 0 ? words.nobodyDecides : words.wanted({ who: waiting.map(name).join(', ') })]
      : [];
  return [...by, ...wanted].join(' ');
}

async function linesFor(work: Work, memberId: string, words: DeskWords): Promise<ClientLine[]> {
  const cares = await caresOf(work, { memberId });
  const personIds = cares.map((care) => care.personId);
  const [people, agreed, wishes, now] = await Promise.all([
    persons(work, personIds),
    latestAgreed(work, { personIds, memberId }),
    latestWishes(work, { personIds, memberId }),
    agreementNow(work, memberId),
  ]);
  const numbers = await versionNumbers(
    work,
    [...agreed.values()].map(({ versionId }) => versionId),
  );
  const { versionId } = now;
  const young = await Promise.all(
    personIds.map((personId) =>
      youngSays(work, { personId, memberId, versionId, agreed: agreed.get(personId), words }),
    ),
  );
  return personIds.map((id, at) => {
    const one = agreed.get(id);
    return {
      called: people.get(id)?.called ?? '',
      agreed: one && { at: one.agreedAt, number: numbers.get(one.versionId) ?? 0 },
      young: young[at] ?? '',
      isNewest: one?.versionId === now.versionId,
      wishes: wishes.get(id),
    };
  });
}

/** `/desk/agreement/clients`: a therapist's own clients. Who looked is on the trail. */
export function agreedClientsRoutes(app: Hono<StaffEnv>, parts: AgreementDesk): void {
  app.get(paths.clients(), async (c: Context<StaffEnv>) => {
    const { lines, practice } = await asMember(parts, c, async (work, { memberId }) => {
      work.record({ action: 'agreement.looked', subject: 'member', subjectId: memberId });
      const here = await thisPractice(work);
      return { lines: await linesFor(work, memberId, deskWords(here.locale)), practice: here };
    });
    const { locale } = practice;
    const main = clientsPage({ lines, reader: practice });
    const title = deskWords(locale).clientsTitle;
    return c.html(parts.frame(c, { title, locale, main, current: paths.builder('own') }));
  });
}
