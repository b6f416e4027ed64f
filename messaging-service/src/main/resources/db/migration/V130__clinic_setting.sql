-- What a clinic has set for itself, as patient-service tells it; null where the product's own figure counts.
create table clinic_setting (
    clinic_id           uuid not null,
    message_sla_minutes integer,
    clip_waiting_hours  integer,
    clip_days           integer,
    constraint clinic_setting_pkey primary key (clinic_id)
);
