-- One gate for all outgoing words, and what comes in by mail.

create table deliveries (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  -- the same key never makes a second delivery
  once text not null,
  purpose text not null,
  person_id uuid,
  way_id uuid,
  member_id uuid,
  address bytea,
  subject bytea not null,
  body bytea not null,
  about_id uuid,
  made_at timestamptz not null,
  due_at timestamptz,
  taken_at timestamptz,
  tries smallint not null default 0,
  message_id text not null,
  in_reply_to text,
  sent_at timestamptz,
  held_at timestamptz,
  held_because text,
  failed_at timestamptz,
  fault text,
  bounced_at timestamptz,
  carrier text,
  foreign key (practice_id, person_id) references persons on delete cascade,
  primary key (practice_id, id)
);
call keep_apart('deliveries');
create unique index deliveries_once on deliveries (practice_id, once);
create index deliveries_due on deliveries (due_at) where due_at is not null;
create index deliveries_by_message on deliveries (practice_id, message_id);
create index deliveries_recent on deliveries (practice_id, made_at desc, id);
create index deliveries_about on deliveries (practice_id, about_id);

create table mailboxes (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  smtp jsonb,
  smtp_password bytea,
  imap jsonb,
  imap_password bytea,
  sender_name text not null default '',
  sender_address text not null default '',
  uid_validity text,
  last_uid bigint not null default 0,
  -- when the folder was first looked into: mail that is much older was read there before we came
  watched_since timestamptz,
  -- one process watches a mailbox at a time, for as long as it goes on saying so
  watched_by text,
  watched_until timestamptz,
  changed_at timestamptz not null,
  checked_at timestamptz,
  fault text,
  primary key (practice_id, id)
);
call keep_apart('mailboxes');

-- Every mail that was taken in, with its source as it came, so that nothing unreadable is lost.
create table received_mails (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  -- the same mail come twice: Message-ID, sender and words together, since some programs repeat a Message-ID
  once_hash bytea not null,
  -- the Message-ID alone (or the source, where there is none), by which answers find it
  message_hash bytea not null,
  source bytea not null,
  -- of a very large mail only the beginning is kept; its whole size in bytes then stands here
  cut_from bigint,
  -- sender, subject and first words, sealed: for lists that can't take every source apart
  gist bytea not null,
  received_at timestamptz not null,
  sorted_as text not null check (sorted_as in ('message', 'joined', 'client', 'colleague', 'business',
    'not_a_person', 'auto_reply', 'bounce', 'unreadable')),
  sorted_at timestamptz not null,
  -- the member who sorted it, or null where the rules did
  sorted_by uuid,
  -- the inquiry that it opened or joined; of a bounce, the delivery that came back
  about_id uuid,
  primary key (practice_id, id)
);
call keep_apart('received_mails');
create unique index received_mails_once on received_mails (practice_id, once_hash);
create index received_mails_by_message on received_mails (practice_id, message_hash);
create index received_mails_recent on received_mails (practice_id, received_at desc, id);

create function across_practices_mailboxes()
  returns table (practice_id uuid)
  language sql stable security definer set search_path = public
  begin atomic
    select m.practice_id from mailboxes m where m.imap is not null;
  end;
