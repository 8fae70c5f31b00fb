-- The order in which audits may stand: none before the agreement is signed by both sides (A-26); stage 2 of what is not certified yet
-- after a stage 1, and begun only once a stage 1 has its conclusions (A-30).

-- The day on which body and client had both signed, wherever an engagement led to the certification; null where it was contracted elsewhere.
create function agreed_on(of_certification uuid) returns date language sql stable as
$$
    select min(signed.on_day)
    from (select max(coalesce(s.source_on, (s.signed_at at time zone t.zone)::date)) as on_day
          from engagement_standard e
                   join quote q on q.tenant_id = e.tenant_id and q.engagement_id = e.engagement_id
                   join sign_off s on s.tenant_id = q.tenant_id and s.quote_id = q.id and s.quote_sha256 = q.sha256
                   join tenant t on t.id = e.tenant_id
          where e.tenant_id = current_tenant() and e.certification_id = of_certification
          group by q.tenant_id, q.id
          having count(distinct s.party) = 2) signed
$$;

create function audits_in_order() returns trigger language plpgsql as
$$
declare
    held audit;
begin
    -- deferred: the row may have moved on since
    select * into held from audit a where a.tenant_id = new.tenant_id and a.id = new.id;
    if not found or held.state not in ('PLANNED', 'TEAM_PROPOSED', 'CONFIRMED', 'SCHEDULED') then
        return null;
    end if;
    if held.starts_on < agreed_on(held.certification_id) then
        raise exception 'audit % is before the agreement (A-26)', held.id using errcode = '23514', constraint = 'audit_after_agreement';
    end if;
    if held.type in ('STAGE_1', 'STAGE_2')
        and exists (select from certification c where c.tenant_id = held.tenant_id and c.id = held.certification_id and c.state = 'PENDING')
        and exists (select from audit s2
                    where s2.tenant_id = held.tenant_id and s2.certification_id = held.certification_id and s2.type = 'STAGE_2'
                      and (s2.id = held.id or held.type = 'STAGE_1' and s2.state in ('PLANNED', 'TEAM_PROPOSED', 'CONFIRMED', 'SCHEDULED'))
                      and not exists (select from audit s1
                                      where s1.tenant_id = s2.tenant_id and s1.certification_id = s2.certification_id and s1.type = 'STAGE_1'
                                        and s1.state <> 'CANCELLED' and s1.ends_on < s2.starts_on)) then
        raise exception 'audit %: stage 2 is not after stage 1 (A-30)', held.id using errcode = '23514', constraint = 'stage_2_after_stage_1';
    end if;
    return null;
end
$$;
create constraint trigger audits_in_order after insert on audit deferrable initially deferred for each row
    when (new.state in ('PLANNED', 'TEAM_PROPOSED', 'CONFIRMED', 'SCHEDULED')) execute function audits_in_order();
create constraint trigger audits_in_order_anew after update of starts_on, ends_on, type, certification_id on audit
    deferrable initially deferred for each row
    when (old.starts_on <> new.starts_on or old.ends_on <> new.ends_on or old.type <> new.type or old.certification_id <> new.certification_id)
    execute function audits_in_order();

create function stage_2_starts() returns trigger language plpgsql as
$$
begin
    if exists (select from certification c where c.tenant_id = new.tenant_id and c.id = new.certification_id and c.state = 'PENDING')
        and not exists (select from audit s1
                        where s1.tenant_id = new.tenant_id and s1.certification_id = new.certification_id and s1.type = 'STAGE_1'
                          and s1.state not in ('PLANNED', 'TEAM_PROPOSED', 'CONFIRMED', 'SCHEDULED', 'IN_PROGRESS', 'CANCELLED')) then
        raise exception 'audit %: no stage 1 has its conclusions (A-30)', new.id using errcode = '23514', constraint = 'stage_2_after_conclusions';
    end if;
    return null;
end
$$;
create constraint trigger stage_2_starts after update of state on audit for each row
    when (new.type = 'STAGE_2' and new.state = 'IN_PROGRESS' and old.state <> 'IN_PROGRESS') execute function stage_2_starts();
