import { accountPaths, members, networkWords, practicesHere, thisPractice } from '#accounts';
import { send } from '#channels';
import type { Work } from '#kit/work';

/** Tells who coordinates a network that a practice asks to be in it. Asked again within the day, they are told once. */
export async function tellAsked(work: Work, practice: string): Promise<void> {
  const [network, all, asking] = await Promise.all([thisPractice(work), members(work), practicesHere(work)]);
  const who = asking.find((one) => one.id === practice);
  const day = work.at.toZonedDateTimeISO(network.zone).toPlainDate().toString();
  for (const one of all.filter(({ role }) => role === 'owner')) {
    send(work, {
      once: `network ${practice} ${one.id} ${day}`,
      purpose: 'network',
      to: { member: one.id },
      words: {
        neutral: networkWords(network.locale).askedMail({
          practice: who?.name ?? '',
          network: network.name,
          link: work.origin + accountPaths.networks(),
        }),
      },
    });
  }
}
