import type { ColumnType } from 'kysely';
import { tables } from '#kit/db';

export type AuditLines = {
  practice_id: string;
  id: string;
  at: Temporal.Instant;
  actor_kind: string;
  actor_id: string | null;
  action: string;
  subject: string;
  subject_id: string | null;
  detail: ColumnType<Record<string, unknown>, string, never>;
  mac: Buffer;
};

type AuditLinks = {
  practice_id: string;
  seq: number;
  line_id: string;
  link: Buffer;
  chained_at: Temporal.Instant;
};

type AuditPending = { practice_id: string; line_id: string };

export const db = tables<{
  audit_lines: AuditLines;
  audit_links: AuditLinks;
  audit_pending: AuditPending;
}>();
