import {
  ANSWERS,
  CONTACT_WAYS,
  COSTS,
  MAY,
  MOST_DAYS,
  MOST_INSTEAD,
  MOST_MINUTES,
  OTHERS,
  READ,
  type Reason,
  type Terms,
} from '../rules/agreement.ts';
import { type StepRead, type Typed, of, oneOf, readOr, someOf, whole } from './typed.ts';

/** One reason: may they, how, and what they can count on. */
export function reasonTyped(reason: Reason, typed: Typed, terms: Terms): StepRead {
  const before = terms.reasons[reason];
  const may = oneOf(typed, 'may', MAY);
  const ways = someOf(typed, 'ways', CONTACT_WAYS);
  const isSent = may === 'yes';
  const [read, answers] = [oneOf(typed, 'read', READ) ?? before.read, oneOf(typed, 'answers', ANSWERS)];
  const cost = oneOf(typed, 'cost', COSTS) ?? 'free';
  const days = whole(typed, 'days', 1, MOST_DAYS);
  const freeMinutes = whole(typed, 'free_minutes', 1, MOST_MINUTES);
  const instead = of(typed, 'instead').replaceAll(/\s+/g, ' ');
  const wantsDays = isSent && read !== 'in_session' && (read === 'in_days' || answers !== 'no');
  return readOr(
    [
      may === undefined && { field: 'may', says: 'may' },
      isSent && ways.length === 0 && { field: 'ways', says: 'ways' },
      wantsDays && days === undefined && { field: 'days', says: 'days' },
      isSent &&
        cost === 'part' &&
        freeMinutes === undefined && { field: 'free_minutes', says: 'free_minutes' },
      instead.length > MOST_INSTEAD && { field: 'instead', says: 'instead' },
    ],
    (now) => ({
      ...now,
      reasons: {
        ...now.reasons,
        [reason]: {
          may: may ?? before.may,
          ways,
          read,
          answers: answers ?? before.answers,
          days: days ?? before.days,
          others: someOf(typed, 'others', OTHERS),
          cost,
          freeMinutes: freeMinutes ?? before.freeMinutes,
          instead,
        },
      },
    }),
  );
}
