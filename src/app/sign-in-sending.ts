import { accountPaths, thisPractice } from '#accounts';
import { mailbox, send } from '#channels';
import type { House } from './house.ts';
import { codeUsedMail, signInMail } from './sign-in-mail.ts';

/** What signing in has to say by mail: through the one gate, by the mail server of the practice that it opens. */

type To = { readonly practice: string; readonly memberId: string };

export function mailsLinks(house: Pick<House, 'source'>, practice: string): Promise<boolean> {
  return house.source.inPractice(practice, { kind: 'system' }, async (work) => {
    return (await mailbox(work))?.smtp !== undefined;
  });
}

/**
 * In the tray a colleague could read it, so without a mail server nothing is sent; `npm run sign-in` prints a link then.
 */
async function mailMember(
  house: Pick<House, 'source'>,
  to: To,
  say: (locale: 'en' | 'es', practice: string) => { subject: string; body: string },
): Promise<void> {
  await house.source.inPractice(to.practice, { kind: 'system' }, async (work) => {
    const [{ locale, name }, box] = await Promise.all([thisPractice(work), mailbox(work)]);
    if (!box?.smtp) return;
    send(work, {
      once: `sign-in ${work.uuid()}`,
      purpose: 'sign_in',
      to: { member: to.memberId },
      words: { neutral: say(locale, name) },
    });
  });
}

export function mailSignInLink(house: Pick<House, 'source'>, given: To & { url: string }): Promise<void> {
  return mailMember(house, given, (locale, practice) => signInMail(locale, { practice, url: given.url }));
}

/** Whoever took the paper from a drawer shows here. */
export function tellCodeUsed(
  house: Pick<House, 'source' | 'origin'>,
  given: To & { left: number },
): Promise<void> {
  const url = house.origin + accountPaths.devices();
  return mailMember(house, given, (locale, practice) =>
    codeUsedMail(locale, { practice, url, left: given.left }),
  );
}
