-- A session that falls into its member's absence: since when somebody here has said that it stands all the same.

alter table appointments add column kept_at timestamptz;
