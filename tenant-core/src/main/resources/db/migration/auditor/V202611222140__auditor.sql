-- The body's own file: what it is accredited for, and its auditors with competences and absences.
create table scope_entry
(
    tenant_id   uuid not null references tenant (id),
    id          uuid not null,
    standard    text not null,
    iaf_code    text not null check (iaf_code ~ '^(0[1-9]|[12][0-9]|3[0-9])$'),
    valid_from  date not null,
    valid_until date check (valid_until >= valid_from),
    primary key (tenant_id, id),
    exclude using gist (tenant_id with =, standard with =, iaf_code with =, daterange(valid_from, valid_until, '[]') with &&)
);
select protect('scope_entry');
select keep_history('scope_entry', 'scope', 'tenant_id');

create table auditor
(
    tenant_id      uuid        not null references tenant (id),
    id             uuid        not null,
    person_id      uuid references person (id),
    name           text        not null check (length(name) between 1 and 120),
    email          text        not null check (length(email) between 3 and 254),
    email_key      text        not null generated always as (lower(email)) stored,
    languages      text[]      not null default '{}',
    home_county    text check (length(home_county) <= 60),
    home_latitude  double precision check (home_latitude between -90 and 90),
    home_longitude double precision check (home_longitude between -180 and 180),
    left_on        date,
    created_at     timestamptz not null default now(),
    changed_at     timestamptz not null default now(),
    version        int         not null default 0,
    primary key (tenant_id, id),
    unique (tenant_id, email_key)
);
select protect('auditor');
select keep_history('auditor', 'auditor', 'id');
create policy arbiter on auditor for select to arbiter using (true);
grant select (tenant_id, id, person_id) on auditor to arbiter;

-- An auditor is the member of the tenant who has the same e-mail address, whichever of the two is entered first. An
-- address of nobody, or a membership that ends, unties no one: independence is judged by the person.
create function tie_auditor() returns trigger language plpgsql as
$$
begin
    select m.person_id into new.person_id
    from membership m
    where m.tenant_id = new.tenant_id and lower(m.email) = lower(new.email) and m.ended_at is null;
    if new.person_id is null and tg_op = 'UPDATE' then
        new.person_id := old.person_id;
    end if;
    return new;
end
$$;
create trigger tie_auditor before insert or update of email on auditor for each row execute function tie_auditor();

-- runs as the owner of the tables: memberships are written at the door, which has no right on auditors
create function tie_member() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    update auditor a set person_id = new.person_id
    where a.tenant_id = new.tenant_id and a.email_key = lower(new.email)
      and a.person_id is null and new.ended_at is null;
    return null;
end
$$;
create trigger tie_member after insert or update of email, ended_at on membership for each row execute function tie_member();

create table competence
(
    tenant_id   uuid not null,
    auditor_id  uuid not null,
    standard    text not null,
    iaf_code    text not null check (iaf_code ~ '^(0[1-9]|[12][0-9]|3[0-9])$'),
    role        text not null check (role in ('LEAD_AUDITOR', 'AUDITOR', 'TECHNICAL_EXPERT', 'TECHNICAL_REVIEWER', 'DECISION_MAKER')),
    evidence    text check (length(evidence) <= 1000),
    valid_until date,
    primary key (tenant_id, auditor_id, standard, iaf_code, role),
    foreign key (tenant_id, auditor_id) references auditor (tenant_id, id) on delete cascade
);
select protect('competence');
select keep_history('competence', 'auditor', 'auditor_id');
create index competence_for on competence (tenant_id, standard, iaf_code);

create table absence
(
    tenant_id  uuid not null,
    id         uuid not null,
    auditor_id uuid not null,
    first_day  date not null,
    last_day   date not null check (last_day >= first_day),
    reason     text check (length(reason) <= 300),
    primary key (tenant_id, id),
    foreign key (tenant_id, auditor_id) references auditor (tenant_id, id) on delete cascade
);
select protect('absence');
select keep_history('absence', 'auditor', 'auditor_id');
create index absence_of on absence (tenant_id, auditor_id, first_day);
