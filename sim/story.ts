import type { World } from './world.ts';

/** One inquiry's story, line by line, for whoever looks into a breach: the trail, the mails, the town's own memory. */
export async function storyOf(world: World, inquiry: string): Promise<string[]> {
  const { rows } = await world.admin.query<{ at: Date; line: string }>(
    `select at, concat_ws(' ', actor_kind, action, subject_id, detail) as line from audit_lines
      where subject_id = $1
         or subject_id in (select id::text from deliveries where about_id = $1::uuid
                              or about_id in (select id from answers where inquiry_id = $1::uuid))`,
    [inquiry],
  );
  const contact = world.byId.get(inquiry);
  const about = new Set([inquiry, ...(contact?.answers.map((one) => one.id) ?? [])]);
  const mails = world.mails
    .filter((mail) => mail.aboutId !== null && about.has(mail.aboutId))
    .map((mail) => `${mail.at.toString()} mail ${mail.purpose} to ${mail.to}: ${mail.outcome}`);
  const answers = (contact?.answers ?? []).map(
    (one) =>
      `${one.writtenAt.toString()} memory: ${one.kind}${one.undone ? ', undone' : ''}, reached ${String(one.reachedAt)}`,
  );
  const ways = (contact?.ways ?? []).map((way) => `${way.channel} ${way.address} (${way.source})`).join(', ');
  const trail = rows.map(({ at, line }) => `${at.toISOString().replace('.000Z', 'Z')} ${line}`);
  const head = `${contact?.practice.slug ?? ''} ${contact?.cameBy ?? ''}; ways: ${ways || 'a code'}; ended: ${contact?.ended?.because ?? 'no'}`;
  return [head, ...[...trail, ...mails, ...answers].toSorted()];
}
