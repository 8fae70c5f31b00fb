-- A decision about a scope says it in English, too, so that the next revision of the certificate is whole in both languages; what stands
-- in English changes with a decision only, as the scope itself does (A-72, A-73).
alter table decision
    add column scope_before_en text check (length(scope_before_en) <= 2000),
    add column scope_after_en  text check (length(scope_after_en) <= 2000);

create or replace function scope_is_decided() returns trigger language plpgsql as
$$
begin
    if not exists (select from decision d
                   where d.tenant_id = new.tenant_id and d.certification_id = new.id and d.kind in ('EXTEND', 'REDUCE') and d.recorded_at >= now()
                     and (d.codes_after, d.scope_after, d.scope_after_en)
                       is not distinct from (new.iaf_codes, new.scope_text, new.scope_text_en)) then
        raise exception 'the scope of certification % changes without a decision', new.id using errcode = '23514', constraint = 'scope_is_decided';
    end if;
    return null;
end
$$;
drop trigger scope_is_decided on certification;
create trigger scope_is_decided after update on certification for each row
    when (old.state not in ('PENDING', 'REFUSED', 'CLOSED')
        and (old.iaf_codes, old.scope_text, old.scope_text_en) is distinct from (new.iaf_codes, new.scope_text, new.scope_text_en))
    execute function scope_is_decided();
