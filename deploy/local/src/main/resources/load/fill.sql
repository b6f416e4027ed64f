-- Gives the program database a past: other patients, their programs, and what they logged, until there are so many
-- items of sessions (the setting `load.items`). Rows come in the order of time, as they do in life, so what belongs to
-- one patient lies far apart. The same call again adds nothing.
select set_config('work_mem', '256MB', true);

-- What is logged looks like the fullest session there is.
create temp table pattern on commit drop as
select s.content, s.timezone, p.clinic_id, p.title, p.auto_progress, p.created_by, r.items, r.validation,
       json_array_length(s.content::json -> 'items') as size
  from session_log s
  join program p on p.id = s.program_id
  join program_revision r on r.program_id = p.id and r.number = s.revision
 where s.status = 'SUBMITTED'
 order by size desc, s.id limit 1;
do $$ begin
    if not exists (select from pattern) then
        raise exception 'nothing was logged yet that could be the pattern: play ./clinic load first';
    end if;
end $$;

-- One program each, of 40 to 160 sessions, two to five times a week, that ended today or within the last year.
create temp table filled on commit drop as
select n, gen_random_uuid() as patient_id, gen_random_uuid() as program_id, 40 + n * 7919 % 121 as sessions,
       2 + n % 4 as weekly, current_date - n * 31 % 365 as last_day
  from pattern,
       generate_series(1, ((current_setting('load.items')::bigint / size
                            - (select count(*) from session_log)) / 100)::integer) as n;
alter table filled add column first_day date;
update filled set first_day = last_day - sessions * 7 / weekly;
analyze filled;

insert into patient_link (patient_id, clinic_id, subject, status, timezone, locale)
select patient_id, clinic_id, 'filled-' || patient_id, 'ACTIVE', timezone, 'en' from filled, pattern;
insert into effective_consent (patient_id, scope, granted)
select patient_id, scope, true from filled, unnest(array['TELEREHAB', 'MESSAGING']) as scope;
insert into care_relation (relation_id, patient_id, practitioner_id, role, state, valid_from)
select gen_random_uuid(), patient_id, l.practitioner_id, 'LEAD', 'ACTIVE', first_day
  from filled cross join (select practitioner_id from practitioner_link order by practitioner_id limit 1) as l;

insert into program (id, patient_id, clinic_id, kind, title, status, start_date, revision, weekly_target, auto_progress,
                     created_at, created_by, activated_at, activated_by, request_hash, version)
select program_id, patient_id, clinic_id, 'TREATMENT', title, 'ACTIVE', first_day, 3, weekly, auto_progress, first_day,
       created_by, first_day, created_by, md5(n::text), 3
  from filled, pattern;
insert into program_revision (id, program_id, patient_id, number, effective_from, origin, author, items, validation,
                              created_at, request_hash)
select gen_random_uuid(), program_id, patient_id, number, first_day + 28 * (number - 1), 'CLINICIAN', created_by, items,
       validation, first_day + 28 * (number - 1), ''
  from filled, pattern, generate_series(1, 3) as number;

insert into session_log (id, patient_id, clinic_id, program_id, revision, local_date, planned_date, timezone, status,
                         started_at, ended_at, content, max_pain, received_at, submitted_at, request_hash)
select uuidv7(at - now()), patient_id, clinic_id, program_id, least(3, 1 + (day - first_day) / 28), day, day, timezone,
       'SUBMITTED', at, at + interval '20 minutes', content, (n + i) % 6, at + interval '21 minutes',
       at + interval '21 minutes', md5(n || ' ' || i) || md5(i || ' ' || n)
  from filled cross join pattern
 cross join lateral generate_series(0, sessions - 1) as i
 cross join lateral (select first_day + i * 7 / weekly as day) as planned
 cross join lateral (select day + interval '6 hours' + (n % 43200) * interval '1 second' as at) as begun
 order by at;
insert into planned_session (id, program_id, patient_id, local_date, revision, item_ids, status, closed_at, version)
select uuidv7(), s.program_id, s.patient_id, s.local_date, s.revision,
       (select json_agg(item ->> 'itemId')::text from pattern, json_array_elements(items::json) as item), 'DONE',
       s.received_at, 1
  from session_log s join filled f on f.program_id = s.program_id
 order by s.local_date;
insert into symptom_reading (session_id, moment, program_id, patient_id, local_date, back, leg)
select s.id, moment, s.program_id, s.patient_id, s.local_date, s.max_pain, 0
  from session_log s join filled f on f.program_id = s.program_id
 cross join unnest(array['BEFORE', 'AFTER']) as moment
 order by s.local_date;

insert into adherence_snapshot (program_id, local_date, patient_id, band, gap_days, figures)
select program_id, day, patient_id, 'GREEN', 0, s.figures
  from filled cross join (select figures from adherence_snapshot order by local_date desc, program_id limit 1) as s
 cross join lateral generate_series(first_day, last_day, interval '1 day') as day
 order by day;
insert into adherence_condition (id, program_id, patient_id, code, since, level, told_on, found_at, ended_at, version)
select gen_random_uuid(), program_id, patient_id, 'NUDGE_MISSED', first_day, 1, first_day, first_day, last_day, 1
  from filled;
insert into program_summary_told (patient_id, band, last_session_on) select patient_id, 'GREEN', last_day from filled;
insert into technique_status (patient_id, exercise_code, review_id, verdict, error_codes, reviewed_at, heard_at)
select patient_id, item ->> 'exerciseCode', gen_random_uuid(), 'CORRECT', '[]', first_day, first_day
  from filled, pattern, json_array_elements(items::json) as item
on conflict do nothing;
insert into progression_proposal (id, program_id, patient_id, clinic_id, item_id, kind, rule_id, evidence,
                                  explanation_key, params, status, created_at, expires_at, tell_at, decided_at, decided_by,
                                  reason_code, version)
select uuidv7(at - now()), program_id, patient_id, clinic_id, gen_random_uuid(), 'PROGRESS', 'PRG-PROG-01', '[]',
       'progress.step', '{}', 'REJECTED', at, at + interval '14 days', at + interval '7 days', at, created_by, 'OTHER', 1
  from filled, pattern, lateral generate_series(first_day, last_day, interval '14 days') as at
 order by at;
