-- Which decisions attest conformity stood twice in check_decision, and not alike: taking a certification over from another body attests it
-- too, so what its transfer visit found and nobody verified stands in the way (A-78).
create function certifies(kind text) returns boolean language sql immutable parallel safe
    return kind in ('GRANT', 'MAINTAIN', 'RESTORE', 'EXTEND', 'RECERTIFY', 'RESTORE_AFTER_EXPIRY', 'TRANSFER_IN');

create or replace function check_decision() returns trigger language plpgsql as
$$
declare
    conflict text;
begin
    if acting_person() is not null and acting_person() <> new.decided_by then
        raise exception 'decision % is signed for somebody else', new.id using errcode = '23514', constraint = 'decision_is_signed_in_person';
    end if;
    if not exists (select from auditor d where d.tenant_id = new.tenant_id and d.person_id = new.decided_by) then
        raise exception 'decision % is by a person without a file of competence (A-61)', new.id
            using errcode = '23514', constraint = 'decider_is_on_file';
    end if;
    if exists (select from audit_member m join auditor d on d.tenant_id = m.tenant_id and d.id = m.auditor_id
               where m.tenant_id = new.tenant_id and m.audit_id = any (new.audits) and d.person_id = new.decided_by) then
        raise exception 'decision % is by a member of an audit behind it (A-60)', new.id
            using errcode = '23514', constraint = 'decision_is_independent';
    end if;
    if certifies(new.kind)
        and exists (select from finding f where f.tenant_id = new.tenant_id and f.audit_id = any (new.audits)
                      and f.grade = 'MAJOR' and f.state not in ('VERIFIED', 'CLOSED')) then
        raise exception 'decision % rests on a major nonconformity that is not verified (A-52)', new.id
            using errcode = '23514', constraint = 'decision_majors_verified';
    end if;
    select c.rule into conflict
    from impartiality.conflicts(new.organisation_id) c
    where (c.until is null or c.until >= new.decided_on)
      and (exists (select from auditor d where d.tenant_id = new.tenant_id and d.id = c.auditor_id and d.person_id = new.decided_by)
        -- where the body itself may not certify, it may still take away
        or c.auditor_id is null and certifies(new.kind))
    limit 1;
    if found then
        raise exception 'decision % is not impartial (%)', new.id, conflict
            using errcode = '23514', constraint = 'decision_is_impartial', detail = conflict;
    end if;
    return null;
end
$$;
