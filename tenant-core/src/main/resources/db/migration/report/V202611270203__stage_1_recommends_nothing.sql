-- Stage 1 concludes with the readiness for stage 2 and leads to no decision (A-32): its review passes without a recommendation, and every
-- other review with one.
alter table technical_review
    drop constraint technical_review_check;
alter table technical_review
    add constraint technical_review_reason check (outcome = 'PASSED' or reason is not null);

create function recommendation_is_for_a_decision() returns trigger language plpgsql as
$$
begin
    if (new.recommendation is null)
        <> exists (select from audit a where a.tenant_id = new.tenant_id and a.id = new.audit_id and a.type = 'STAGE_1') then
        raise exception 'the review of audit % recommends what it should not, or nothing (A-32)', new.audit_id
            using errcode = '23514', constraint = 'recommendation_is_for_a_decision';
    end if;
    return new;
end
$$;
create trigger recommendation_is_for_a_decision before insert on technical_review for each row
    when (new.outcome = 'PASSED') execute function recommendation_is_for_a_decision();
