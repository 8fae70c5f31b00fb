-- Everyone on a team declares for each audit whether a relation to the client threatens his impartiality (A-67). What was declared
-- stays with name, time and the words that were shown; a declared relation stands until the body has judged it. An audit does not
-- start before, unless the body settled that it is remarked on only.
create table declaration
(
    tenant_id   uuid        not null,
    audit_id    uuid        not null,
    auditor_id  uuid        not null,
    seq         int         not null check (seq > 0),
    statement   text        not null check (statement in ('FREE', 'RELATED', 'JUDGED')),
    wording     text check (length(wording) between 1 and 2000),
    words       text check (length(words) between 1 and 2000),
    source      text check (length(source) between 1 and 300),
    person_id   uuid                 default acting_person(),
    person      text                 default acting_name(),
    declared_at timestamptz not null default clock_timestamp(),
    primary key (tenant_id, audit_id, auditor_id, seq),
    foreign key (tenant_id, audit_id) references audit (tenant_id, id) on delete cascade,
    foreign key (tenant_id, auditor_id) references auditor (tenant_id, id),
    check (statement = 'FREE' or words is not null),
    check ((statement = 'JUDGED') = (wording is null))
);
select protect('declaration');
revoke update, delete on declaration from app;
create index declaration_of on declaration (tenant_id, auditor_id);

-- A relation is not taken back by who has it, and not judged by him either.
create function relation_is_judged() returns trigger language plpgsql as
$$
declare
    latest text;
begin
    select d.statement into latest from declaration d
    where d.tenant_id = new.tenant_id and d.audit_id = new.audit_id and d.auditor_id = new.auditor_id order by d.seq desc limit 1;
    if new.statement = 'JUDGED' and latest is distinct from 'RELATED' or new.statement = 'FREE' and latest = 'RELATED'
        or new.statement = 'JUDGED' and exists (select from auditor a where a.tenant_id = new.tenant_id and a.id = new.auditor_id
                                                                        and a.person_id = new.person_id) then
        raise exception 'a declared relation is judged by the body (A-67)' using errcode = '23514', constraint = 'relation_is_judged';
    end if;
    return new;
end
$$;
create trigger relation_is_judged before insert on declaration for each row execute function relation_is_judged();

create function team_has_declared() returns trigger language plpgsql as
$$
begin
    if coalesce((select h.value from house_rule h where h.tenant_id = new.tenant_id and h.rule = 'DECLARATION' order by h.seq desc limit 1),
                'BEFORE_START') = 'BEFORE_START'
        and exists (select from audit_member m
                    where m.tenant_id = new.tenant_id and m.audit_id = new.id and m.role <> 'OBSERVER'
                      and coalesce((select d.statement from declaration d
                                    where d.tenant_id = m.tenant_id and d.audit_id = m.audit_id and d.auditor_id = m.auditor_id
                                    order by d.seq desc limit 1), 'RELATED') = 'RELATED') then
        raise exception 'audit % starts with a team that has not declared its relations (A-67)', new.id
            using errcode = '23514', constraint = 'team_has_declared';
    end if;
    return new;
end
$$;
create trigger team_has_declared before update of state on audit for each row
    when (old.state = 'SCHEDULED' and new.state = 'IN_PROGRESS') execute function team_has_declared();
