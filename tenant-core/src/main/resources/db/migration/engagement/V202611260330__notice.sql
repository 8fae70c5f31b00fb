-- What a client must tell without delay: changes (A-27) and serious incidents or breaches (A-28). The client's own row, the body's copy of
-- it, or the body's record of what it was told otherwise; and what the body did about it, for ever.
create table notice
(
    tenant_id             uuid        not null references tenant (id),
    id                    uuid        not null,
    body_tenant_id        uuid        not null references tenant (id),
    organisation_id       uuid        not null,
    kind                  text        not null check (kind in ('CHANGE', 'INCIDENT')),
    topic                 text        not null check (topic in ('LEGAL_STATUS', 'OWNERSHIP', 'MANAGEMENT', 'SITES', 'SCOPE', 'SYSTEM', 'SERIOUS_INCIDENT', 'BREACH')),
    happened_on           date        not null,
    facts                 text        not null check (length(facts) between 1 and 10000),
    site                  text check (length(site) <= 200),
    persons_hurt          int check (persons_hurt between 0 and 100000),
    authority             text check (length(authority) <= 300),
    authority_informed_on date,
    state                 text        not null default 'OPEN' check (state in ('OPEN', 'IN_HANDLING', 'CLOSED')),
    from_tenant           uuid references tenant (id),
    source                text check (length(source) between 1 and 500),
    source_on             date,
    told_by               text                 default acting_name(),
    told_at               timestamptz not null default now(),
    subject_tenant_id     uuid references tenant (id),
    changed_at            timestamptz not null default now(),
    version               int         not null default 0,
    primary key (tenant_id, id),
    check ((kind = 'INCIDENT') = (topic in ('SERIOUS_INCIDENT', 'BREACH'))),
    check ((source is null) = (source_on is null))
);
select protect('notice');
select keep_history('notice', 'notice', 'id');
create index notice_by_state on notice (tenant_id, state, told_at desc, id);
create index notice_of_organisation on notice (tenant_id, organisation_id);
create index notice_for on notice (body_tenant_id);
create index notice_subject on notice (subject_tenant_id) where subject_tenant_id is not null;
create policy to_body on notice for select to shared_reader using (
    body_tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));
create policy about_subject on notice for select to shared_reader using (
    subject_tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));
grant select on notice to shared_reader;

create table notice_step
(
    tenant_id  uuid        not null,
    id         uuid        not null,
    notice_id  uuid        not null,
    seq        int         not null check (seq > 0),
    step       text        not null check (step in ('RECEIVED', 'NOTE', 'PROPOSE_SPECIAL_AUDIT', 'PROPOSE_SCOPE_CHANGE', 'CLOSE')),
    text       text        not null check (length(text) between 1 and 4000),
    internal   boolean     not null default false,
    rules      text[]      not null,
    person_id  uuid                 default acting_person(),
    person     text                 default acting_name(),
    at         timestamptz not null default clock_timestamp(),
    primary key (tenant_id, id),
    unique (tenant_id, notice_id, seq),
    foreign key (tenant_id, notice_id) references notice (tenant_id, id)
);
select protect('notice_step');
revoke update, delete on notice_step from app;
create policy about_subject on notice_step for select to shared_reader using (
    not internal and exists (select from notice n where n.tenant_id = notice_step.tenant_id and n.id = notice_step.notice_id));
grant select on notice_step to shared_reader;

create function notice_moves() returns trigger language plpgsql as
$$
begin
    if (old.state, new.state) not in (('OPEN', 'IN_HANDLING'), ('OPEN', 'CLOSED'), ('IN_HANDLING', 'CLOSED'))
        or (old.kind, old.topic, old.happened_on, old.facts) is distinct from (new.kind, new.topic, new.happened_on, new.facts) then
        raise exception 'notice % cannot change so', new.id using errcode = '23514', constraint = 'notice_moves';
    end if;
    return null;
end
$$;
create constraint trigger notice_moves after update of state on notice for each row
    when (old.state <> new.state) execute function notice_moves();
