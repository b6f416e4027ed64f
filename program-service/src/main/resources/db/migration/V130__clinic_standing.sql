-- What patient-service tells of a clinic.
create table clinic_standing (
    clinic_id       uuid not null,
    timezone        text not null,
    default_locale  text not null,
    emergency_phone text not null,
    emergency_texts text not null,
    thresholds      text not null,
    constraint clinic_standing_pkey primary key (clinic_id),
    constraint clinic_standing_emergency_texts_check check (emergency_texts is json object),
    constraint clinic_standing_thresholds_check check (thresholds is json object)
);
