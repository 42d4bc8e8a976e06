import { DELIVER, type DeliverParts, deliver, deliverPayload } from '#channels';

export type JobRunner = (payload: unknown) => Promise<void>;

/** Every job on one screen: its name, what its payload must be, and the action it runs. */
export function jobs(parts: DeliverParts): Readonly<Record<string, JobRunner>> {
  return {
    [DELIVER]: async (payload) => {
      const { practice, delivery } = deliverPayload.parse(payload);
      await deliver(parts, practice, delivery);
    },
  };
}
