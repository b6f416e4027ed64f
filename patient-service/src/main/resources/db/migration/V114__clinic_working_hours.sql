-- Deadlines that run in working hours run in these, on the clinic's own clock.
alter table clinic
    add column working_hours text not null default '[
        {"day": "MONDAY", "opensAt": "08:00", "closesAt": "18:00"},
        {"day": "TUESDAY", "opensAt": "08:00", "closesAt": "18:00"},
        {"day": "WEDNESDAY", "opensAt": "08:00", "closesAt": "18:00"},
        {"day": "THURSDAY", "opensAt": "08:00", "closesAt": "18:00"},
        {"day": "FRIDAY", "opensAt": "08:00", "closesAt": "18:00"}]',
    add constraint clinic_working_hours_check check (working_hours is json array);

-- From now on the service says what a new clinic starts with.
alter table clinic alter column working_hours drop default;
