-- Once a certification is granted, what it covers changes by a decision to extend or to reduce it, and to what was decided (A-72, A-73).
create function scope_is_decided() returns trigger language plpgsql as
$$
begin
    if not exists (select from decision d
                   where d.tenant_id = new.tenant_id and d.certification_id = new.id and d.kind in ('EXTEND', 'REDUCE') and d.recorded_at >= now()
                     and (d.codes_after, d.scope_after) is not distinct from (new.iaf_codes, new.scope_text)) then
        raise exception 'the scope of certification % changes without a decision', new.id using errcode = '23514', constraint = 'scope_is_decided';
    end if;
    return null;
end
$$;
create trigger scope_is_decided after update on certification for each row
    when (old.state not in ('PENDING', 'REFUSED', 'CLOSED')
        and (old.iaf_codes, old.scope_text) is distinct from (new.iaf_codes, new.scope_text))
    execute function scope_is_decided();
