-- What open streams are told, and what a stream that was cut reads on from. Ordered like the feed, for the same reason.
create table stream_event (
    xact_id     xid8        not null default pg_current_xact_id(),
    seq         bigint      not null generated always as identity,
    patient_id  uuid        not null,
    type        text        not null,
    audience    text        not null,
    data        text        not null,
    occurred_at timestamptz not null,
    constraint stream_event_pkey primary key (xact_id, seq),
    constraint stream_event_audience_check check (audience in ('ALL', 'CARE_TEAM')),
    constraint stream_event_data_check check (data is json object)
);
create index ix_stream_event_patient_id on stream_event (patient_id, xact_id, seq);
create index ix_stream_event_occurred_at on stream_event (occurred_at);

create function stream_event_wake() returns trigger language plpgsql as $$
begin
    perform pg_notify('stream', '');
    return null;
end $$;

create trigger stream_event_wake after insert on stream_event for each statement execute function stream_event_wake();
