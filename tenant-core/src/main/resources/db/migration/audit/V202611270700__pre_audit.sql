-- A pre-audit is held once, advises nobody and counts neither as audit time nor for a decision (A-68): it ends, as stage 1 does, with how
-- ready the client is, and recommends nothing.
alter table audit
    drop constraint audit_type_check,
    add constraint audit_type_check check (type in ('STAGE_1', 'STAGE_2', 'SURVEILLANCE', 'RECERTIFICATION', 'SPECIAL', 'FOLLOW_UP',
                                                    'TRANSFER_VISIT', 'PRE_AUDIT'));

create unique index pre_audit_once on audit (tenant_id, certification_id) where type = 'PRE_AUDIT' and state <> 'CANCELLED';

create or replace function audits_behind(tenant uuid, certification uuid, on_day date) returns uuid[] language sql stable
    return (select coalesce(array_agg(a.id order by a.starts_on, a.id), '{}')
            from certification c
                     join audit a on a.tenant_id = c.tenant_id and a.certification_id = c.id
            where c.tenant_id = tenant and c.id = certification
              and a.type <> 'PRE_AUDIT'
              and a.state not in ('PLANNED', 'TEAM_PROPOSED', 'CONFIRMED', 'SCHEDULED', 'CANCELLED')
              and a.starts_on <= on_day
              and (c.cycle = 1 or c.decided_on is null or c.decided_on >= on_day or a.ends_on > c.decided_on));

create or replace function recommendation_is_for_a_decision() returns trigger language plpgsql as
$$
begin
    if (new.recommendation is null)
        <> exists (select from audit a where a.tenant_id = new.tenant_id and a.id = new.audit_id and a.type in ('STAGE_1', 'PRE_AUDIT')) then
        raise exception 'the review of audit % recommends what it should not, or nothing (A-32)', new.audit_id
            using errcode = '23514', constraint = 'recommendation_is_for_a_decision';
    end if;
    return new;
end
$$;

-- What a pre-audit finds is no nonconformity: nothing was certified or is to be answered yet.
create function pre_audit_grades_nothing() returns trigger language plpgsql as
$$
begin
    if exists (select from audit a where a.tenant_id = new.tenant_id and a.id = new.audit_id and a.type = 'PRE_AUDIT') then
        raise exception 'finding % is a nonconformity in a pre-audit (A-68)', new.id
            using errcode = '23514', constraint = 'pre_audit_grades_nothing';
    end if;
    return new;
end
$$;
create trigger pre_audit_grades_nothing before insert or update of grade on finding for each row
    when (new.grade in ('MAJOR', 'MINOR')) execute function pre_audit_grades_nothing();
