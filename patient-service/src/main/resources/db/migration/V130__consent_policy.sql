-- The texts that people consent to, by scope. A newer one that asks for consent again ends older consent after its days
-- of grace.
create table consent_policy (
    id                 uuid        not null,
    scope              text        not null,
    version            text        not null,
    requires_reconsent boolean     not null,
    effective_from     timestamptz not null,
    grace_days         integer     not null,
    published_at       timestamptz not null,
    request_hash       text        not null,
    constraint consent_policy_pkey primary key (id),
    constraint consent_policy_scope_version_key unique (scope, version),
    constraint consent_policy_scope_check check (scope in
        ('TELEREHAB', 'VIDEO_LIVE', 'VIDEO_CLIP', 'MESSAGING', 'DATA_SHARING_FHIR', 'RESEARCH')),
    constraint consent_policy_grace_days_check check (grace_days between 0 and 365)
);
revoke update, delete, truncate on consent_policy from ${runtime_role};

insert into consent_policy
    (id, scope, version, requires_reconsent, effective_from, grace_days, published_at, request_hash)
select gen_random_uuid(), scope, '2026-01', false, '2026-01-01 00:00Z', 0, '2026-01-01 00:00Z', 'first'
  from unnest(array['TELEREHAB', 'VIDEO_LIVE', 'VIDEO_CLIP', 'MESSAGING', 'DATA_SHARING_FHIR', 'RESEARCH']) as scope;

alter table consent_decision
    add column evidence_ref text,
    add column expires_at   timestamptz,
    add constraint consent_decision_expires_at_check check (expires_at is null or decision = 'GRANTED'),
    -- What was decided before there were policies is left as it is.
    add constraint fk_consent_decision_policy_version
        foreign key (scope, policy_version) references consent_policy (scope, version) not valid;
create index ix_consent_decision_expires_at on consent_decision (expires_at) where expires_at is not null;
create index ix_consent_decision_scope_policy_version on consent_decision (scope, policy_version)
    where decision = 'GRANTED';

-- Which consent has run out by itself and has been told to the other services. Append-only like the decisions.
create table consent_lapse (
    decision_id uuid        not null,
    lapsed_at   timestamptz not null,
    constraint consent_lapse_pkey primary key (decision_id),
    constraint fk_consent_lapse_decision_id foreign key (decision_id) references consent_decision
);
revoke update, delete, truncate on consent_lapse from ${runtime_role};

-- From which moment on a version is not enough any more; no row for one that still is.
create view superseded_policy as
    select old.scope, old.version,
           min(newer.effective_from + make_interval(days => newer.grace_days)) as ends_at
      from consent_policy old
      join consent_policy newer
        on newer.scope = old.scope and newer.requires_reconsent and newer.effective_from > old.effective_from
     group by old.scope, old.version;

create or replace view effective_consent as
    select d.patient_id, d.scope,
           d.decision = 'GRANTED'
               and (d.expires_at is null or d.expires_at > now())
               and not exists (select 1 from superseded_policy s
                                where s.scope = d.scope and s.version = d.policy_version and s.ends_at <= now())
               and not exists (select 1 from consent_lapse l where l.decision_id = d.id) as granted
      from (select distinct on (patient_id, scope) *
              from consent_decision
             order by patient_id, scope, seq desc) d;
