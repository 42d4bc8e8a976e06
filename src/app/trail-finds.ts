import type { AnyFind } from './trail.ts';

/** A find as the operator reads it. Ids and places only. */
export function sentenceOf(find: AnyFind): string {
  switch (find.kind) {
    case 'changed':
      return `Line ${find.line} was changed after it was written, or put in by hand.`;
    case 'swapped':
      return `Lines ${find.line} and ${find.with} were swapped.`;
    case 'dropped':
      return `Line ${find.line} was taken away; its link is still at place ${find.place}.`;
    case 'dropped_waiting':
      return `Line ${find.line} was taken away before it had its link.`;
    case 'gap':
      return find.from === find.to
        ? `The line at place ${find.from} was taken away together with its link.`
        : `The lines at places ${find.from} to ${find.to} were taken away together with their links.`;
    case 'misfit':
      return find.from === find.to
        ? `The link at place ${find.from} doesn't fit: it was changed.`
        : `The links at places ${find.from} to ${find.to} don't fit: one was changed, or they stand in another order than they were made in.`;
    case 'made_up':
      return `Line ${find.line} was put in by hand: its seal isn't ours and it has no link.`;
    case 'never_chained':
      return `Line ${find.line} has no link though it is older than a minute: no worker runs, or the link was taken away.`;
    case 'cut':
      return `The chain ends at place ${find.is}; when last looked at, it went to place ${find.was}. Its end was cut off, or the database was brought back from a backup. If it was, run this again with --accept.`;
    case 'rewritten':
      return `At place ${find.place} there is another link than when last looked at: the chain was cut before it and went on. If the database was brought back from a backup, run this again with --accept.`;
    case 'moved':
      return `Line ${find.line} was moved here from the practice ${find.from}.`;
    case 'gone':
      return 'This practice was there when last looked at, and its trail is gone. If it was removed on purpose, run this again with --accept.';
  }
}
