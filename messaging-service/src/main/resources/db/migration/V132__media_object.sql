-- Pictures, documents and clips. Their bytes are in the object store, under the id.
create table media_object (
    id              uuid        not null,
    patient_id      uuid        not null,
    clinic_id       uuid        not null,
    uploader        text        not null,
    uploader_role   text        not null,
    purpose         text        not null,
    content_type    text        not null,
    bytes           bigint      not null,
    sha256          text        not null,
    consent_scope   text        not null,
    state           text        not null,
    refusal         text,
    upload_id       text,
    duration_ms     bigint,
    codec           text,
    created_at      timestamptz not null,
    available_at    timestamptz,
    retention_until timestamptz,
    -- Since when the consent it rests on is withdrawn.
    consent_lost_at timestamptz,
    ended_at        timestamptz,
    -- When the store was seen to hold nothing of it any more.
    erased_at       timestamptz,
    -- Until when one replica looks at it, so that no other does.
    claimed_until   timestamptz,
    request_hash    text        not null,
    version         integer     not null,
    constraint media_object_pkey primary key (id),
    constraint media_object_content_type_check check (content_type in ('MP4', 'WEBM', 'MOV', 'JPEG', 'PNG', 'PDF')),
    constraint media_object_purpose_check check (purpose in ('TECHNIQUE', 'MESSAGE')),
    constraint media_object_bytes_check check (bytes between 1 and 209715200),
    constraint media_object_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint media_object_state_check
        check (state in ('UPLOADING', 'VERIFYING', 'AVAILABLE', 'EXPIRED', 'DELETED', 'QUARANTINED')),
    constraint media_object_refusal_check check ((state = 'QUARANTINED') = (refusal is not null)),
    constraint media_object_duration_check check (duration_ms between 0 and 180000),
    constraint media_object_available_check check (state <> 'AVAILABLE' or available_at is not null),
    constraint media_object_ended_check
        check ((state in ('EXPIRED', 'DELETED', 'QUARANTINED')) = (ended_at is not null)),
    constraint media_object_erased_check check (erased_at is null or ended_at is not null)
);
create index ix_media_object_patient_id on media_object (patient_id);
-- What the jobs look for; all other rows are left alone.
create index ix_media_object_unsettled on media_object (created_at) where state in ('UPLOADING', 'VERIFYING');
create index ix_media_object_retention_until on media_object (retention_until) where state = 'AVAILABLE';
create index ix_media_object_consent_lost_at on media_object (consent_lost_at)
    where state = 'AVAILABLE' and consent_lost_at is not null;
create index ix_media_object_unerased on media_object (ended_at) where ended_at is not null and erased_at is null;
