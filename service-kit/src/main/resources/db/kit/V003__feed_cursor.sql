-- How far each producer's feed has been applied here. It moves in the transaction of the effect, never apart from it.
create table feed_cursor (
    producer text not null,
    position text,
    heard_at timestamptz,
    constraint feed_cursor_pkey primary key (producer)
);
