-- A plan that was improved after it had been accepted said "proposed" again. What is stored is only what its rows cannot tell: whether it
-- was made, and whether anything of it was accepted; whether everybody was told follows from the audits that came of it.
update plan set state = 'ACCEPTED' where state = 'PUBLISHED';
update plan p set state = 'ACCEPTED'
where state in ('DRAFT', 'PROPOSED')
  and exists (select from plan_visit v where v.tenant_id = p.tenant_id and v.plan_id = p.id and v.audit_id is not null);
alter table plan
    drop constraint plan_state_check,
    add check (state in ('DRAFT', 'PROPOSED', 'ACCEPTED'));

-- one that was accepted stays so, whatever the solver does with it later
create function plan_stays_accepted() returns trigger language plpgsql as
$$
begin
    raise exception 'A plan of which something was accepted is never proposed again' using errcode = 'check_violation';
end
$$;
create trigger stays_accepted before update of state on plan
    for each row
    when (old.state = 'ACCEPTED' and new.state <> 'ACCEPTED' or old.state <> 'DRAFT' and new.state = 'DRAFT')
execute function plan_stays_accepted();
