-- Where pruning has come to: a stream that was cut before it may have missed something.
create table stream_horizon (
    xact_id xid8    not null,
    seq     bigint  not null,
    single  boolean not null default true,
    constraint stream_horizon_pkey primary key (single),
    constraint stream_horizon_single_check check (single)
);
