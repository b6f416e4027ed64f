-- What patient-service tells of a clinic, as far as this service goes by it.
create table clinic_standing (
    clinic_id      uuid    not null,
    timezone       text    not null,
    default_locale text    not null,
    working_hours  text    not null,
    rtm            boolean not null,
    clip_days      integer not null,
    record_years   integer not null,
    constraint clinic_standing_pkey primary key (clinic_id),
    constraint clinic_standing_working_hours_check check (working_hours is json array)
);
