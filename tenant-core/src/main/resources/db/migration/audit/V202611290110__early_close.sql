-- An audit that ends before its last planned day says why, for its report (A-55 g), whatever the program says. The record of the closing
-- meeting keeps the planned day and the reason; it had both since audits may end early, so the check holds for what is on file.
alter table audit_paper add constraint planned_end_has_a_reason
    check (kind <> 'CLOSING' or content ->> 'plannedUntil' is null or coalesce(content ->> 'shortened', '') ~ '\S');

create function check_early_close() returns trigger language plpgsql as
$$
declare
    closing jsonb;
begin
    select content into closing from audit_paper where tenant_id = new.tenant_id and audit_id = new.id and kind = 'CLOSING';
    if (new.ends_on < old.ends_on or (closing #>> '{meeting,day}')::date < old.ends_on)
        and coalesce(closing ->> 'shortened', '') !~ '\S' then
        raise exception 'audit % ends before its last planned day % without a reason (A-55)', new.id, old.ends_on
            using errcode = '23514', constraint = 'early_close_has_a_reason', detail = old.ends_on::text;
    end if;
    return null;
end
$$;
create constraint trigger check_early_close after update of state on audit deferrable initially deferred for each row
    when (old.state = 'IN_PROGRESS' and new.state = 'FINDINGS_ISSUED') execute function check_early_close();
