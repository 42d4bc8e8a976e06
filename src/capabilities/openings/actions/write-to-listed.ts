import { thisPractice } from '#accounts';
import { send } from '#channels';
import type { Work } from '#kit/work';
import { type ListedColleague, listedOne } from '../listed-store.ts';
import { paths } from '../paths.ts';
import { type ListedWords, listedWords } from '../words/index.ts';

/** O14 where one press ends every mail to a colleague without an account. */
const leaveAt = (work: Work, slug: string, { link }: Pick<ListedColleague, 'link'>): string =>
  work.origin + paths.listedLeave(slug, link);

/** O14 what a mail to a member carries for its leaving; undefined for whoever has an account, and says it at the desk. */
export async function leaveFor(work: Work, memberId: string): Promise<string | undefined> {
  const found = await listedOne(work, memberId);
  return found && leaveAt(work, (await thisPractice(work)).slug, found);
}

type Mail = (
  mails: ListedWords['mails'],
  p: { network: string; link: string },
) => { subject: string; body: string };

/** O14 a mail about the list itself, which leads to their page and carries a way to leave. @param once said twice it is one mail */
export async function writeToListed(
  work: Work,
  found: Pick<ListedColleague, 'id' | 'link'>,
  { once, mail }: { once: string; mail: Mail },
): Promise<void> {
  const { slug, locale, name: network } = await thisPractice(work);
  send(work, {
    once,
    purpose: 'colleague',
    to: { member: found.id },
    aboutId: found.id,
    words: {
      neutral: mail(listedWords(locale).mails, {
        network,
        link: work.origin + paths.listed(slug, found.link),
      }),
      leave: leaveAt(work, slug, found),
    },
  });
}
