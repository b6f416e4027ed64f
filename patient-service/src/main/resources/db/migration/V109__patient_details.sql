alter table patient
    alter column email drop not null,
    add column sex_at_birth          text,
    add column gender                text,
    add column phone                 text,
    add column emergency_contact     text,
    add column equipment             text not null default '[]',
    add column accessibility         text not null
        default '{"largeText": false, "tts": false, "simpleLanguage": false}',
    add column contraindication_tags text not null default '[]',
    add constraint patient_sex_at_birth_check check (sex_at_birth in ('FEMALE', 'MALE', 'INTERSEX', 'UNKNOWN')),
    add constraint patient_emergency_contact_check check (emergency_contact is json object),
    add constraint patient_equipment_check check (equipment is json array),
    add constraint patient_accessibility_check check (accessibility is json object),
    -- clinical.md 1.5
    add constraint patient_contraindication_tags_check check (contraindication_tags::jsonb <@ '[
        "PREGNANCY", "CARDIAC_IMPLANT", "EPILEPSY", "DVT_ACTIVE", "MALIGNANCY_ACTIVE", "IMPAIRED_SENSATION",
        "SKIN_LESION", "OSTEOPOROSIS", "RECENT_SURGERY", "RECENT_FRACTURE", "INFLAMMATORY_ARTHRITIS", "RADICULAR",
        "NEURO_DEFICIT", "UNCONTROLLED_HYPERTENSION", "FALL_RISK", "INCONTINENCE", "WATER_UNSAFE",
        "LOW_LAND_TOLERANCE"]'::jsonb);
alter table patient
    alter column equipment drop default,
    alter column accessibility drop default,
    alter column contraindication_tags drop default;

-- Search is by the beginning of a word, which needs no extension.
create index ix_patient_clinic_id_family_name on patient (clinic_id, lower(family_name) text_pattern_ops);
create index ix_patient_clinic_id_given_name on patient (clinic_id, lower(given_name) text_pattern_ops);
create index ix_patient_clinic_id_record_number on patient (clinic_id, lower(record_number) text_pattern_ops);

create function patient_archived_is_not_treated() returns trigger language plpgsql as $$
begin
    if has_active_episode(new.id) then
        raise exception using errcode = 'check_violation', constraint = 'patient_archived_is_not_treated',
            message = 'new row for relation "patient" violates check constraint "patient_archived_is_not_treated"';
    end if;
    return new;
end $$;

create trigger patient_archived_is_not_treated before update on patient for each row
    when (new.status = 'ARCHIVED' and old.status <> 'ARCHIVED') execute function patient_archived_is_not_treated();

-- The name of the constraint is read off the message, so it is worded like the server's own.
create or replace function patient_link_is_final() returns trigger language plpgsql as $$
begin
    raise exception using errcode = 'check_violation', constraint = 'patient_link_is_final',
        message = 'new row for relation "patient" violates check constraint "patient_link_is_final"';
end $$;

alter table invitation
    add column revoked_at timestamptz,
    add constraint invitation_revoked_at_check check (revoked_at is null or used_at is null);
