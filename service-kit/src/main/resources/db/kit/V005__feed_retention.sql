-- What pruning looks for: the oldest of each kind, without reading the rest.
create index ix_feed_event_kind_occurred_at on feed_event (kind, occurred_at);

-- Whoever is behind the horizon starts again; operators see that signals were missed.
alter table feed_cursor add column rebuilt_at timestamptz;
