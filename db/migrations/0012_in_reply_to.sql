-- The Message-ID of a person's mail names their provider, and often their machine or account: sealed from now on, like
-- their address. What stood here isn't carried over: it can't be sealed by SQL, and nothing was released, so all that is
-- lost is that an acknowledgement in flight stands beside the mail that it answers instead of under it.
alter table deliveries drop column in_reply_to;
alter table deliveries add column in_reply_to bytea;
