import type { Hono } from 'hono';
import { type StopState, liftStop, stopsOf } from '#people';
import { sameBytes } from '#kit/crypto';
import { withdraw } from '../actions/write-back.ts';
import { mailboxToken } from '../acknowledging.ts';
import { notMePage } from '../pages/deeds.ts';
import { paths } from '../paths.ts';
import { readForm } from './contact.ts';
import { type Here, byLink } from './status.ts';
import { type PublicParts, answerWith } from './visit.ts';

/** Whoever reads a mailbox that was given to us, by them or by a stranger: what only the mail to it carries says so. */
async function inMailbox(
  { work, found }: Here,
  mail: string,
): Promise<{ way: string; stop: StopState } | undefined> {
  const all = await stopsOf(work, found.personId);
  return all.find((one) => sameBytes(Buffer.from(mailboxToken(work, one.way)), Buffer.from(mail)));
}

/** `/m/:link/not-me`: it was sent to somebody else's address. */
export function notMeRoutes(app: Hono, parts: PublicParts, at: (path: string) => string): void {
  const to = ({ c, visit, found }: Here, mail: string): Response =>
    c.redirect(paths.inLang(visit.frame, paths.notMe(visit.frame.slug, found.link, mail)), 303);
  app.get(at('/m/:link/not-me'), (c) =>
    byLink(c, parts, async (here) => {
      const mail = (c.req.query('mail') ?? '').slice(0, 60);
      const own = await inMailbox(here, mail);
      const done = here.found.closedBecause === 'not_me';
      return answerWith(c, notMePage(here.visit.frame, here.found.link, { done, mail, stop: own?.stop }));
    }),
  );
  app.post(at('/m/:link/not-me'), async (c) => {
    const mail = ((await readForm(c)).get('mail') ?? '').slice(0, 60);
    return byLink(c, parts, async (here) => {
      // Whoever presses this says that they are not the one whose page it is.
      const work = here.work.as({ kind: 'visitor' });
      const mailbox = (await inMailbox(here, mail))?.way;
      await withdraw(work, { inquiryId: here.found.id, because: 'not_me', mailbox });
      return to(here, mail);
    });
  });
  app.post(at('/m/:link/not-me/lifted'), async (c) => {
    const mail = ((await readForm(c)).get('mail') ?? '').slice(0, 60);
    return byLink(c, parts, async (here) => {
      const own = await inMailbox(here, mail);
      if (own?.stop === 'stands') liftStop(here.work.as({ kind: 'visitor' }), own.way);
      return to(here, mail);
    });
  });
}
