-- Complaints and appeals (A-84, A-85): handled by persons who had no part in what they are about; the database refuses others.
create table grievance
(
    tenant_id         uuid        not null references tenant (id),
    id                uuid        not null,
    kind              text        not null check (kind in ('COMPLAINT', 'APPEAL')),
    number            text        not null check (length(number) between 1 and 40),
    about             text        not null check (about in ('CLIENT', 'BODY', 'DECISION')),
    organisation_id   uuid,
    certification_id  uuid,
    decision_id       uuid,
    auditor_id        uuid,
    raised_by         text        not null check (length(raised_by) between 1 and 200),
    contact           text check (length(contact) <= 254),
    language          text        not null default 'zh-TW' check (length(language) <= 20),
    received_on       date        not null,
    text              text        not null check (length(text) between 1 and 20000),
    state             text        not null check (state in ('RECEIVED', 'ACKNOWLEDGED', 'REFERRED', 'INVESTIGATING', 'DECIDED', 'CLOSED')),
    acknowledge_due   date        not null,
    settle_due        date        not null,
    acknowledged_on   date,
    referred_on       date,
    handler_id        uuid,
    assigned_on       date,
    investigation     text check (length(investigation) <= 20000),
    outcome           text check (outcome in ('UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD', 'WITHDRAWN')),
    outcome_text      text check (length(outcome_text) <= 20000),
    decided_on        date,
    decided_by        uuid,
    told_on           date,
    publication       text check (length(publication) <= 2000),
    created_at        timestamptz not null default now(),
    changed_at        timestamptz not null default now(),
    version           int         not null default 0,
    primary key (tenant_id, id),
    unique (tenant_id, number),
    foreign key (tenant_id, organisation_id) references organisation (tenant_id, id),
    foreign key (tenant_id, certification_id) references certification (tenant_id, id),
    foreign key (tenant_id, decision_id) references decision (tenant_id, id),
    foreign key (tenant_id, auditor_id) references auditor (tenant_id, id),
    foreign key (tenant_id, handler_id) references auditor (tenant_id, id),
    constraint appeal_names_its_decision check (kind = 'COMPLAINT' or decision_id is not null),
    check (about <> 'CLIENT' or organisation_id is not null),
    check (state not in ('INVESTIGATING', 'DECIDED', 'CLOSED') or outcome = 'WITHDRAWN' or handler_id is not null),
    check (state not in ('DECIDED', 'CLOSED') or outcome is not null and outcome_text is not null and decided_on is not null),
    check (state <> 'CLOSED' or told_on is not null or outcome = 'WITHDRAWN')
);
select protect('grievance');
select keep_history('grievance', 'grievance', 'id');
revoke delete on grievance from app;
create index grievance_open on grievance (tenant_id, settle_due, id) where state <> 'CLOSED';
create index grievance_of on grievance (tenant_id, organisation_id) where organisation_id is not null;

-- The days that a body gives itself; no row: the defaults of the product.
create table grievance_setting
(
    tenant_id       uuid primary key references tenant (id),
    acknowledge_in  int not null check (acknowledge_in between 1 and 60),
    settle_in       int not null check (settle_in between 1 and 365),
    appeal_within   int not null check (appeal_within between 1 and 365),
    version         int not null default 0
);
select protect('grievance_setting');
select keep_history('grievance_setting', 'grievance_setting', 'tenant_id');

-- Who may not handle it: whoever audited the client in question, decided about it, or is complained about (A-84, A-85).
create function involved_in(g grievance) returns setof uuid language sql stable
begin atomic
    select d.person_id
    from auditor d
    where d.tenant_id = g.tenant_id and d.id = g.auditor_id and d.person_id is not null
    union
    select d.person_id
    from audit a
             join audit_member m on m.tenant_id = a.tenant_id and m.audit_id = a.id
             join auditor d on d.tenant_id = m.tenant_id and d.id = m.auditor_id
    where a.tenant_id = g.tenant_id and a.state <> 'CANCELLED' and d.person_id is not null
      and (a.certification_id = g.certification_id
        or g.certification_id is null and a.organisation_id = g.organisation_id
        or a.certification_id = (select x.certification_id from decision x where x.tenant_id = g.tenant_id and x.id = g.decision_id))
    union
    select x.decided_by
    from decision x
    where x.tenant_id = g.tenant_id
      and (x.id = g.decision_id or x.certification_id = g.certification_id or g.certification_id is null and x.organisation_id = g.organisation_id);
end;

create function check_handler() returns trigger language plpgsql as
$$
declare
    handler uuid;
begin
    select d.person_id into handler from auditor d where d.tenant_id = new.tenant_id and d.id = new.handler_id;
    if new.handler_id is not null and (new.handler_id = new.auditor_id
        or exists (select from audit a join audit_member m on m.tenant_id = a.tenant_id and m.audit_id = a.id
                   where a.tenant_id = new.tenant_id and m.auditor_id = new.handler_id and a.state <> 'CANCELLED'
                     and (a.certification_id = new.certification_id
                       or new.certification_id is null and a.organisation_id = new.organisation_id
                       or a.certification_id = (select x.certification_id from decision x where x.tenant_id = new.tenant_id and x.id = new.decision_id)))
        or handler in (select involved_in(new))) then
        raise exception 'grievance % would be handled by somebody involved', new.id
            using errcode = '23514', constraint = 'handler_is_uninvolved', detail = case new.kind when 'APPEAL' then 'A-84' else 'A-85' end;
    end if;
    if new.decided_by in (select involved_in(new)) then
        raise exception 'grievance % would be decided by somebody involved', new.id
            using errcode = '23514', constraint = 'handler_is_uninvolved', detail = case new.kind when 'APPEAL' then 'A-84' else 'A-85' end;
    end if;
    return null;
end
$$;
create constraint trigger check_handler after insert or update on grievance deferrable initially deferred for each row
    execute function check_handler();
