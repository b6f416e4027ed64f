-- Where pruning has come to: a reader behind it may have missed signals.
create table feed_horizon (
    xact_id xid8   not null,
    seq     bigint not null,
    single  boolean not null default true,
    constraint feed_horizon_pkey primary key (single),
    constraint feed_horizon_single_check check (single)
);

-- How far each producer's feed has been applied here. It moves in the transaction of the effect, never apart from it.
create table feed_cursor (
    producer       text not null,
    position       text,
    heard_at       timestamptz,
    -- Set while the feed is read again from its beginning: signals up to here were applied before.
    rebuilds_until text,
    constraint feed_cursor_pkey primary key (producer)
);

-- Events that could not be applied, and those of the same subject behind them.
create table feed_parked (
    producer  text        not null,
    event_id  uuid        not null,
    number    bigint      not null generated always as identity,
    subject   uuid        not null,
    event     text        not null,
    failure   text        not null,
    parked_at timestamptz not null,
    constraint feed_parked_pkey primary key (producer, event_id),
    constraint feed_parked_event_check check (event is json object)
);
create index ix_feed_parked_producer_subject on feed_parked (producer, subject, number);
