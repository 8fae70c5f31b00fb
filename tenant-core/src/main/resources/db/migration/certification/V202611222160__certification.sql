-- A certification: one client, one standard, three-year cycles (A-01). States and names are those of DOMAIN G.3.
create table certification
(
    tenant_id         uuid        not null references tenant (id),
    id                uuid        not null,
    organisation_id   uuid        not null,
    standard          text        not null,
    iaf_codes         text[]      not null check (cardinality(iaf_codes) > 0),
    complexity        text check (complexity in ('HIGH', 'MEDIUM', 'LOW', 'LIMITED')),
    scope_text        text check (length(scope_text) <= 2000),
    state             text        not null check (state in ('PENDING', 'ACTIVE', 'SUSPENDED', 'EXPIRED', 'WITHDRAWN', 'CANCELLED', 'REFUSED', 'CLOSED', 'TRANSFERRED')),
    cycle             int         not null default 1 check (cycle between 1 and 100),
    decided_on        date,
    expires_on        date check (expires_on > decided_on),
    subject_tenant_id uuid references tenant (id),
    released_at       timestamptz,
    created_at        timestamptz not null default now(),
    changed_at        timestamptz not null default now(),
    version           int         not null default 0,
    primary key (tenant_id, id),
    foreign key (tenant_id, organisation_id) references organisation (tenant_id, id),
    check (state <> 'ACTIVE' or (decided_on is not null and expires_on is not null))
);
select protect('certification');
select share('certification', 'CERTIFICATION');
select keep_history('certification', 'certification', 'id');
create index certification_of on certification (tenant_id, organisation_id);
create index certification_expiry on certification (tenant_id, expires_on);
create index certification_subject on certification (subject_tenant_id) where subject_tenant_id is not null;

-- Whom a row is about follows from its organisation; the link may come later than the row.
create function set_subject() returns trigger language plpgsql as
$$
begin
    select client_tenant_id into new.subject_tenant_id
    from organisation where tenant_id = new.tenant_id and id = new.organisation_id;
    return new;
end
$$;
create trigger set_subject before insert or update of organisation_id on certification
    for each row execute function set_subject();
