-- A certification stands as its last event left it (DOMAIN G.3): neither state nor cycle nor dates move without an event of the same
-- transaction. The calendar alone needs none: past its expiry what was valid is expired, and closed six months later (A-09, A-10).
create function state_follows_its_events() returns trigger language plpgsql as
$$
declare
    now_is certification;
    last   certification_event;
begin
    select * into now_is from certification c where c.tenant_id = new.tenant_id and c.id = new.id;
    select * into last from certification_event e where e.tenant_id = new.tenant_id and e.certification_id = new.id order by e.seq desc limit 1;
    if last.state_after = now_is.state and last.recorded_at >= now()
        or now_is.state in ('EXPIRED', 'CLOSED') and last.state_after in ('ACTIVE', 'SUSPENDED', 'EXPIRED')
           and now_is.expires_on < (select (now() at time zone t.zone)::date from tenant t where t.id = new.tenant_id)
           and (now_is.cycle, now_is.decided_on, now_is.expires_on) is not distinct from (old.cycle, old.decided_on, old.expires_on) then
        return null;
    end if;
    raise exception 'certification % moves without an event', new.id using errcode = '23514', constraint = 'certification_leaves_its_event';
end
$$;
create constraint trigger state_follows_its_events after update on certification deferrable initially deferred for each row
    when ((old.state, old.cycle, old.decided_on, old.expires_on) is distinct from (new.state, new.cycle, new.decided_on, new.expires_on))
    execute function state_follows_its_events();
