-- The outbox. Sequences commit out of order, so rows are ordered by transaction first and only those older than every
-- running transaction are served.
create table feed_event (
    xact_id     xid8        not null default pg_current_xact_id(),
    seq         bigint      not null generated always as identity,
    id          uuid        not null,
    type        text        not null,
    kind        text        not null,
    subject     uuid        not null,
    occurred_at timestamptz not null,
    data        text        not null,
    constraint feed_event_pkey primary key (xact_id, seq),
    constraint feed_event_id_key unique (id),
    constraint feed_event_kind_check check (kind in ('STATE', 'SIGNAL')),
    constraint feed_event_data_check check (data is json object)
);

create index ix_feed_event_subject on feed_event (subject, type, xact_id, seq);

-- Wakes readers that wait; the truth is in the table.
create function feed_event_wake() returns trigger language plpgsql as $$
begin
    perform pg_notify('feed', '');
    return null;
end $$;

create trigger feed_event_wake after insert on feed_event for each statement execute function feed_event_wake();
