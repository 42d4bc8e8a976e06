import { thisPractice } from '#accounts';
import { inquiry } from '#inquiries';
import { promiseInWords } from '#kit/wording/time';
import type { Work } from '#kit/work';

/** By when the network looks after a person whom nobody has been in touch with, as the colleague reads it; empty where there is no date. */
export async function dueIn(work: Work, inquiryId: string | null): Promise<string> {
  const found = inquiryId === null ? undefined : await inquiry(work, inquiryId);
  const { zone, locale, country } = await thisPractice(work);
  const due = found?.standing === 'waiting' ? found.promiseDueAt : null;
  return due ? promiseInWords(due, zone, locale, { country }) : '';
}
