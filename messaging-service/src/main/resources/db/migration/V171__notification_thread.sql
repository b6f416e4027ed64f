-- One mail stands for what is written in a conversation while nobody looks at it. What one login is told of one
-- conversation has the same thread; null where each is news of its own.
alter table notification_delivery
    add column thread uuid,
    -- How many more it stands for.
    add column folded integer not null default 0,
    drop constraint notification_delivery_state_check,
    add constraint notification_delivery_state_check
        check (state in ('QUEUED', 'SENT', 'FAILED', 'SUPPRESSED', 'FOLDED'));

-- At most one of a thread waits on each channel.
create unique index notification_delivery_thread_channel_key on notification_delivery (thread, channel)
    where state = 'QUEUED';
create index ix_notification_delivery_thread on notification_delivery (thread) where thread is not null;
