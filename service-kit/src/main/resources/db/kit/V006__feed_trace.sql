-- The action that told it, where that action is recorded.
alter table feed_event add column traceparent text,
    add constraint feed_event_traceparent_check check (traceparent ~ '^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$');
