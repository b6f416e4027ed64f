alter table clinic
    add column locales          text not null default '[]',
    add column modules          text not null default '{"rtm": false, "breakGlass": false, "openDirectory": false}',
    add column thresholds       text not null default '{}',
    add column follow_up_months text not null default '[1, 3, 6, 12]',
    add column retention        text not null default '{"clipDays": 90, "recordYears": 10}',
    add column status           text not null default 'ACTIVE',
    add constraint clinic_locales_check check (locales is json array),
    add constraint clinic_modules_check check (modules is json object),
    add constraint clinic_thresholds_check check (thresholds is json object),
    add constraint clinic_follow_up_months_check check (follow_up_months is json array),
    add constraint clinic_retention_check check (retention is json object),
    add constraint clinic_status_check check (status in ('ACTIVE', 'CLOSED'));

update clinic set locales = (select json_agg(locale)::text from json_object_keys(emergency_texts::json) as locale);

-- From now on the service says what a new clinic starts with.
alter table clinic
    alter column locales drop default,
    alter column modules drop default,
    alter column thresholds drop default,
    alter column follow_up_months drop default,
    alter column retention drop default,
    alter column status drop default;
