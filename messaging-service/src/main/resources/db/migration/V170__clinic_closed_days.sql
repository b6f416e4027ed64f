-- Days on which a clinic does not work, as patient-service tells them.
alter table clinic_standing
    add column closed_days text not null default '[]',
    add constraint clinic_standing_closed_days_check check (closed_days is json array);
