-- What a login wants to be told by, and where. Without a row: in the app alone.
create table notification_preference (
    subject    text    not null,
    -- Whose record the login has; null for staff.
    patient_id uuid,
    -- Kept while its owner wants mail, as their login said it then.
    address    text,
    channels   text    not null,
    quiet_from text,
    quiet_to   text,
    timezone   text,
    locale     text,
    version    integer not null,
    constraint notification_preference_pkey primary key (subject),
    constraint notification_preference_channels_check check (channels is json object),
    constraint notification_preference_quiet_check check ((quiet_from is null) = (quiet_to is null))
);

create index ix_notification_preference_patient_id on notification_preference (patient_id)
    where patient_id is not null;

create table notification (
    id         uuid        not null,
    subject    text        not null,
    -- Whose record the recipient is; null for staff.
    patient_id uuid,
    clinic_id  uuid        not null,
    type       text        not null,
    urgent     boolean     not null,
    refs       text        not null,
    locale     text        not null,
    created_at timestamptz not null,
    read_at    timestamptz,
    constraint notification_pkey primary key (id),
    constraint notification_refs_check check (refs is json object)
);
create index ix_notification_subject on notification (subject, id desc);
create index ix_notification_patient_id on notification (patient_id) where patient_id is not null;
create index ix_notification_created_at on notification (created_at);

-- How each went out, or why it did not.
create table notification_delivery (
    notification_id uuid        not null,
    channel         text        not null,
    state           text        not null,
    attempts        integer     not null,
    -- When it is tried next; while it is tried, until when nobody else tries it.
    due_at          timestamptz not null,
    settled_at      timestamptz,
    constraint notification_delivery_pkey primary key (notification_id, channel),
    constraint notification_delivery_channel_check check (channel in ('IN_APP', 'EMAIL', 'SMS', 'PUSH')),
    constraint notification_delivery_state_check check (state in ('QUEUED', 'SENT', 'FAILED', 'SUPPRESSED')),
    constraint notification_delivery_settled_check check ((state = 'QUEUED') = (settled_at is null)),
    constraint fk_notification_delivery_notification_id
        foreign key (notification_id) references notification on delete cascade
);
create index ix_notification_delivery_due_at on notification_delivery (due_at) where state = 'QUEUED';

-- Which staff logins run a clinic: no feed tells it, their tokens do.
create table admin_login (
    subject  text        not null,
    is_admin boolean     not null,
    seen_at  timestamptz not null,
    constraint admin_login_pkey primary key (subject)
);
