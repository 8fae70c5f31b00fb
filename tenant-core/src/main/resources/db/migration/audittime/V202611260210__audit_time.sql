-- A calculation of audit time as it was made: inputs, working, edition and days stay; a later one supersedes it (A-25, C-10).
create table audit_time
(
    tenant_id             uuid          not null references tenant (id),
    id                    uuid          not null,
    organisation_id       uuid          not null,
    engagement_id         uuid,
    standards             text[]        not null check (cardinality(standards) > 0),
    rule_set              text          not null check (length(rule_set) between 1 and 100),
    input                 jsonb         not null,
    result                jsonb         not null,
    working               jsonb         not null,
    initial_days          numeric(9, 1) not null check (initial_days > 0),
    stage1_days           numeric(9, 1) not null check (stage1_days > 0),
    stage2_days           numeric(9, 1) not null check (stage2_days > 0),
    surveillance_days     numeric(9, 1) not null check (surveillance_days > 0),
    recertification_days  numeric(9, 1) not null check (recertification_days > 0),
    note                  text check (length(note) <= 2000),
    person_id             uuid                   default acting_person(),
    person                text                   default acting_name(),
    recorded_at           timestamptz   not null default clock_timestamp(),
    primary key (tenant_id, id),
    foreign key (tenant_id, organisation_id) references organisation (tenant_id, id),
    check (stage1_days + stage2_days = initial_days)
);
select protect('audit_time');
revoke update, delete on audit_time from app;
create index audit_time_of on audit_time (tenant_id, organisation_id, recorded_at);
create index audit_time_of_engagement on audit_time (tenant_id, engagement_id, recorded_at) where engagement_id is not null;

-- For which certifications it was made; an integrated audit has several.
create table audit_time_certification
(
    tenant_id        uuid not null,
    audit_time_id    uuid not null,
    certification_id uuid not null,
    primary key (tenant_id, audit_time_id, certification_id),
    foreign key (tenant_id, audit_time_id) references audit_time (tenant_id, id),
    foreign key (tenant_id, certification_id) references certification (tenant_id, id)
);
select protect('audit_time_certification');
revoke update, delete on audit_time_certification from app;
create index audit_time_of_certification on audit_time_certification (tenant_id, certification_id);
