-- Plans: what is due in a horizon, placed by the solver or by hand, until a person turns it into audits. A plan is the body's own
-- affair; clients see audits, never plans.
create table plan
(
    tenant_id   uuid        not null references tenant (id),
    id          uuid        not null,
    name        text        not null check (length(name) between 1 and 120),
    state       text        not null check (state in ('DRAFT', 'PROPOSED', 'ACCEPTED', 'PUBLISHED')),
    first_day   date        not null,
    last_day    date        not null check (last_day > first_day and last_day - first_day <= 550),
    parameters  jsonb       not null default '{}',
    copy_of     uuid,
    broken      bigint      not null default 0,
    unplaced    bigint      not null default 0,
    points      bigint      not null default 0,
    made_by     text                 default acting_name(),
    made_at     timestamptz not null default now(),
    changed_at  timestamptz not null default now(),
    version     int         not null default 0,
    primary key (tenant_id, id),
    foreign key (tenant_id, copy_of) references plan (tenant_id, id) on delete set null (copy_of)
);
select protect('plan');
select keep_history('plan', 'plan', 'id');
create index plan_by_age on plan (tenant_id, made_at desc);

create table plan_visit
(
    tenant_id        uuid          not null,
    id               uuid          not null,
    plan_id          uuid          not null,
    certification_id uuid          not null,
    organisation_id  uuid          not null,
    type             text          not null check (type in ('STAGE_1', 'STAGE_2', 'SURVEILLANCE', 'RECERTIFICATION')),
    window_from      date          not null,
    due              date          not null,
    limit_day        date,
    rule             text          not null check (length(rule) <= 20),
    audit_days       numeric(6, 1) not null check (audit_days > 0),
    follows          uuid,
    pinned           boolean       not null default false,
    starts_on        date,
    ends_on          date check (ends_on >= starts_on),
    -- each 'ROLE auditor-id', the lead first
    team             text[]        not null default '{}' check (cardinality(team) <= 12),
    -- the audit that came of it
    audit_id         uuid,
    primary key (tenant_id, id),
    foreign key (tenant_id, plan_id) references plan (tenant_id, id) on delete cascade,
    foreign key (tenant_id, certification_id) references certification (tenant_id, id),
    foreign key (tenant_id, organisation_id) references organisation (tenant_id, id),
    foreign key (tenant_id, audit_id) references audit (tenant_id, id) on delete set null (audit_id),
    check ((starts_on is null) = (ends_on is null)),
    check ((starts_on is null) = (cardinality(team) = 0))
);
select protect('plan_visit');
create index plan_visit_of on plan_visit (tenant_id, plan_id);
create unique index plan_visit_becomes_one_audit on plan_visit (tenant_id, audit_id, plan_id) where audit_id is not null;

-- One run of the solver. Whoever runs it says so every few seconds; who has fallen silent is dead, and the best plan so far is kept.
create table plan_job
(
    tenant_id  uuid        not null,
    id         uuid        not null,
    plan_id    uuid        not null,
    state      text        not null check (state in ('QUEUED', 'RUNNING', 'STOPPED', 'FINISHED', 'BROKEN')),
    seconds    int         not null check (seconds between 1 and 3600),
    stop_asked boolean     not null default false,
    broken     bigint,
    unplaced   bigint,
    points     bigint,
    error      text check (length(error) <= 500),
    asked_by   text                 default acting_name(),
    asked_at   timestamptz not null default now(),
    started_at timestamptz,
    alive_at   timestamptz not null default now(),
    ended_at   timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, plan_id) references plan (tenant_id, id) on delete cascade
);
select protect('plan_job');
create unique index one_job_at_a_time on plan_job (tenant_id, plan_id) where state in ('QUEUED', 'RUNNING');
