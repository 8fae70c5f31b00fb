-- A paper that a client signed bears a day on which its offer had been made (A-26): nobody agrees to what is not offered yet.
create function paper_follows_offer() returns trigger language plpgsql as
$$
declare
    offered date;
begin
    select (q.sent_at at time zone t.zone)::date into offered
    from quote q join tenant t on t.id = q.tenant_id where q.tenant_id = new.tenant_id and q.id = new.quote_id;
    if new.source_on < offered then
        raise exception 'the paper of % is dated before its offer of % (A-26)', new.source_on, offered
            using errcode = '23514', constraint = 'paper_follows_offer', detail = offered::text;
    end if;
    return new;
end
$$;
create trigger paper_follows_offer before insert on sign_off for each row when (new.source_on is not null) execute function paper_follows_offer();
