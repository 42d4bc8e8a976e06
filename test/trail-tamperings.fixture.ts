/** What somebody did who owns the database, and the sentence that says so. `:3` is the id of the line at place 3. */
export const TAMPERINGS: readonly { what: string; statements: readonly string[]; found: RegExp }[] = [
  {
    what: 'a changed detail',
    statements: [`update audit_lines set detail = '{"outcome":"not_reached"}' where id = :3`],
    found: /^Line \S+ was changed/,
  },
  {
    what: 'a changed time',
    statements: [`update audit_lines set at = at - interval '1 hour' where id = :3`],
    found: /^Line \S+ was changed/,
  },
  {
    what: 'a time that is none',
    statements: [`update audit_lines set at = 'infinity' where id = :3`],
    found: /^Line \S+ was changed/,
  },
  {
    what: 'a changed actor',
    statements: [`update audit_lines set actor_id = 'somebody-else' where id = :3`],
    found: /^Line \S+ was changed/,
  },
  {
    what: 'a detail that is none',
    statements: [`update audit_lines set detail = 'null' where id = :3`],
    found: /^Line \S+ was changed/,
  },
  {
    what: 'a dropped line',
    statements: ['delete from audit_lines where id = :3'],
    found: /^Line \S+ was taken away; its link is still at place 3/,
  },
  {
    what: 'a dropped line, its link too',
    statements: ['delete from audit_lines where id = :3', 'delete from audit_links where line_id = :3'],
    found: /^The line at place 3 was taken away together with its link/,
  },
  {
    what: 'a dropped line, its link too, and the places closed up',
    statements: [
      'delete from audit_lines where id = :3',
      'delete from audit_links where line_id = :3',
      'update audit_links set seq = -seq where practice_id = :practice and seq > 3',
      'update audit_links set seq = -seq - 1 where practice_id = :practice and seq < 0',
    ],
    found: /^The links at places 3 to \d+ don’t fit/,
  },
  {
    what: 'two lines swapped',
    statements: [
      `create temporary table held as select * from audit_lines where id in (:3, :5)`,
      `update audit_lines l set (at, action, subject_id, detail, mac) =
         (select at, action, subject_id, detail, mac from held h where h.id <> l.id) where id in (:3, :5)`,
      'drop table held',
    ],
    found: /^Lines \S+ and \S+ were swapped/,
  },
  {
    what: 'two lines swapped in the chain',
    statements: [
      `update audit_links set line_id = gen_random_uuid() where practice_id = :practice and seq = 3`,
      `update audit_links set line_id = :3 where practice_id = :practice and seq = 4`,
      `update audit_links set line_id = :4 where practice_id = :practice and seq = 3`,
    ],
    found: /^The links at places 3 to 4 don’t fit/,
  },
  {
    what: 'two links swapped',
    statements: [
      `update audit_links a set link = b.link from audit_links b
        where a.practice_id = :practice and b.practice_id = :practice and (a.seq, b.seq) in ((3, 6), (6, 3))`,
    ],
    found: /^The links at places 3 to 4 don’t fit/,
  },
  {
    what: 'links taken from the end, their lines left',
    statements: ['delete from audit_links where practice_id = :practice and seq > 5'],
    found: /^Line \S+ has no link though it is older than a minute/,
  },
  {
    what: 'a line that was put in by hand',
    statements: [
      `insert into audit_lines select practice_id, gen_random_uuid(), at, actor_kind, actor_id, action, subject, subject_id, detail, mac
         from audit_lines where id = :3`,
    ],
    found: /^Line \S+ was put in by hand/,
  },
];
