import type { Context, Hono } from 'hono';
import { type StaffEnv, asMember, thisPractice } from '#accounts';
import { caresOf, persons } from '#people';
import type { Work } from '#kit/work';
import { latestAgreed, latestWishes } from '../agreed-store.ts';
import { type ClientLine, clientsPage } from '../pages/clients.ts';
import { paths } from '../paths.ts';
import { agreementNow } from '../standing.ts';
import { versionNumbers } from '../store.ts';
import { deskWords } from '../words/index.ts';
import type { AgreementDesk } from './desk.ts';

async function linesFor(work: Work, memberId: string): Promise<ClientLine[]> {
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
  return personIds.map((id) => {
    const one = agreed.get(id);
    return {
      called: people.get(id)?.called ?? '',
      agreed: one && { at: one.agreedAt, number: numbers.get(one.versionId) ?? 0 },
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
      return { lines: await linesFor(work, memberId), practice: await thisPractice(work) };
    });
    const { locale } = practice;
    const main = clientsPage({ lines, reader: practice });
    const title = deskWords(locale).clientsTitle;
    return c.html(parts.frame(c, { title, locale, main, current: paths.builder('own') }));
  });
}
