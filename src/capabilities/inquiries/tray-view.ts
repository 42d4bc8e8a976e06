import { type Delivery, deliveriesToPassOn, recentDeliveries } from '#channels';
import { type Purpose, mayWeReach } from '#people';
import type { Work } from '#kit/work';
import { type DeskLine, type DeskView, deskView, personsHere } from './desk-view.ts';

/** One message in the tray that is to be copied, with whom it goes to and the words as they would have left. */
export type ToPassOn = {
  delivery: Delivery;
  line: DeskLine | undefined;
  /** Undefined once the person may not be reached so any more: then it is not to be sent. */
  address: string | undefined;
  dress: Delivery['words']['neutral'];
};

export type TrayView = {
  desk: DeskView;
  toPassOn: ToPassOn[];
  others: Delivery[];
};

const MOST_OPEN = 60;
const MOST_OTHERS = 60;

async function toPassOn(work: Work, delivery: Delivery, line: DeskLine | undefined): Promise<ToPassOn> {
  const { reach, way } = delivery.way_id
    ? await mayWeReach(work, { way: delivery.way_id, purpose: delivery.purpose as Purpose })
    : { reach: 'no', way: undefined };
  const { neutral, plain } = delivery.words;
  return {
    delivery,
    line,
    address: reach === 'yes' ? way?.address : undefined,
    dress: way?.plainWords === true && plain ? plain : neutral,
  };
}

/** What went out, and first what waits to be copied. What is shown to one member alone is in no other one's tray. */
export async function trayView(work: Work, memberId: string): Promise<TrayView> {
  const [desk, waiting, recent] = await Promise.all([
    deskView(work, memberId, 'waiting'),
    deliveriesToPassOn(work, MOST_OPEN),
    recentDeliveries(work, MOST_OTHERS),
  ]);
  const personIds = [...waiting, ...recent].map((one) => one.person_id).filter((id) => id !== null);
  const here = await personsHere(work, desk, personIds);
  // What leads a colleague without an account to their page is nobody's here to read.
  const isTheirs = (one: Delivery): boolean => desk.staff.member(one.member_id)?.role === 'colleague';
  const isHere = (one: Delivery): boolean =>
    one.person_id === null ? !isTheirs(one) : !here.hidden.has(one.person_id);
  const open: ToPassOn[] = [];
  for (const one of waiting.filter(isHere)) {
    open.push(await toPassOn(work, one, here.lines.get(one.person_id ?? '')));
  }
  const isOpen = new Set(open.map((one) => one.delivery.id));
  const others = recent.filter((one) => isHere(one) && !isOpen.has(one.id));
  return { desk, toPassOn: open, others };
}

/** Whether this member may see whom a delivery goes to. */
export async function seesDelivery(work: Work, memberId: string, personId: string | null): Promise<boolean> {
  const desk = await deskView(work, memberId, 'waiting');
  return personId !== null && !(await personsHere(work, desk, [personId])).hidden.has(personId);
}
