-- The report of an audit (DOMAIN A-55, A-56), its versions as they were submitted, and the technical review by somebody outside the team,
-- which the database refuses to a member of it.
create table audit_report
(
    tenant_id  uuid        not null,
    audit_id   uuid        not null,
    content    jsonb       not null check (length(content::text) <= 2000000),
    state      text        not null default 'DRAFT' check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'PASSED')),
    changed_at timestamptz not null default now(),
    version    int         not null default 0,
    primary key (tenant_id, audit_id),
    foreign key (tenant_id, audit_id) references audit (tenant_id, id) on delete cascade
);
select protect('audit_report');
select keep_history('audit_report', 'audit_report', 'audit_id');

create table audit_report_version
(
    tenant_id    uuid        not null,
    audit_id     uuid        not null,
    number       int         not null check (number > 0),
    content      jsonb       not null check (length(content::text) <= 4000000),
    person_id    uuid                 default acting_person(),
    person       text                 default acting_name(),
    submitted_at timestamptz not null default clock_timestamp(),
    issued_at    timestamptz,
    primary key (tenant_id, audit_id, number),
    foreign key (tenant_id, audit_id) references audit (tenant_id, id) on delete cascade
);
select protect('audit_report_version');
revoke update, delete on audit_report_version from app;
grant update (issued_at) on audit_report_version to app;
create policy with_audit on audit_report_version for select to shared_reader using (
    issued_at is not null
    and exists (select from audit a where a.tenant_id = audit_report_version.tenant_id and a.id = audit_report_version.audit_id));
grant select on audit_report_version to shared_reader;

create table technical_review
(
    tenant_id      uuid        not null,
    id             uuid        not null,
    audit_id       uuid        not null,
    report_number  int         not null,
    outcome        text        not null check (outcome in ('PASSED', 'REPORT_RETURNED', 'FINDINGS_RETURNED')),
    recommendation text check (recommendation in ('RECOMMENDED', 'ONCE_VERIFIED', 'NOT_RECOMMENDED')),
    checklist      jsonb       not null check (length(checklist::text) <= 200000),
    reason         text check (length(reason) <= 4000),
    person_id      uuid        not null default acting_person(),
    person         text                 default acting_name(),
    reviewed_at    timestamptz not null default clock_timestamp(),
    primary key (tenant_id, id),
    foreign key (tenant_id, audit_id, report_number) references audit_report_version (tenant_id, audit_id, number) on delete cascade,
    check (outcome = 'PASSED' and recommendation is not null or outcome <> 'PASSED' and reason is not null)
);
select protect('technical_review');
revoke update, delete on technical_review from app;
create index technical_review_of on technical_review (tenant_id, audit_id);

-- A-60: nobody reviews what he took part in, in whatever role.
create function reviewer_is_independent() returns trigger language plpgsql as
$$
begin
    if exists (select from audit_member m join auditor u on u.tenant_id = m.tenant_id and u.id = m.auditor_id
               where m.tenant_id = new.tenant_id and m.audit_id = new.audit_id
                 and (u.person_id = new.person_id
                      or u.email_key in (select lower(p.email) from membership p where p.tenant_id = new.tenant_id and p.person_id = new.person_id))) then
        raise exception 'the reviewer was on the team of audit %', new.audit_id
            using errcode = '23514', constraint = 'reviewer_is_independent';
    end if;
    return new;
end
$$;
create trigger reviewer_is_independent before insert on technical_review for each row execute function reviewer_is_independent();

-- What TOSHMS asks to be looked at in addition (A-56): the body's own list, one for each edition.
create table special_points
(
    tenant_id  uuid        not null,
    id         uuid        not null,
    edition    text        not null check (length(edition) between 1 and 60),
    valid_from date        not null,
    points     text[]      not null check (cardinality(points) between 1 and 200),
    changed_at timestamptz not null default now(),
    version    int         not null default 0,
    primary key (tenant_id, id),
    unique (tenant_id, edition)
);
select protect('special_points');
select keep_history('special_points', 'special_points', 'id');

-- An audit is reported by a report and ready for its decision by a review; nothing else leads there.
create function check_papers_of_state() returns trigger language plpgsql as
$$
begin
    if new.state = 'REPORTED'
        and not exists (select from audit_report_version v where v.tenant_id = new.tenant_id and v.audit_id = new.id) then
        raise exception 'audit % has no report', new.id using errcode = '23514', constraint = 'reported_by_a_report';
    end if;
    if new.state = 'READY_FOR_DECISION'
        and not exists (select from technical_review r where r.tenant_id = new.tenant_id and r.audit_id = new.id and r.outcome = 'PASSED') then
        raise exception 'audit % was not reviewed', new.id using errcode = '23514', constraint = 'ready_by_a_review';
    end if;
    return null;
end
$$;
create constraint trigger check_papers_of_state after update of state on audit deferrable initially deferred for each row
    when (old.state <> new.state and new.state in ('REPORTED', 'READY_FOR_DECISION')) execute function check_papers_of_state();
