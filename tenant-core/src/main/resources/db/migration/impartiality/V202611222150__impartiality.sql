-- The register of relations that threaten impartiality (A-62 … A-66) and the door function that answers whether one stands
-- against an audit, without telling a body anything about a consultancy's business.
create table relation
(
    tenant_id       uuid not null references tenant (id),
    id              uuid not null,
    organisation_id uuid not null,
    auditor_id      uuid,
    kind            text not null check (kind in ('CONSULTANCY', 'INTERNAL_AUDIT', 'RELATED_BODY_CONSULTANCY', 'EMPLOYMENT')),
    started_on      date not null,
    ended_on        date check (ended_on >= started_on),
    source          text not null check (length(source) between 1 and 500),
    recorded_at     timestamptz not null default now(),
    version         int  not null default 0,
    primary key (tenant_id, id),
    foreign key (tenant_id, organisation_id) references organisation (tenant_id, id),
    foreign key (tenant_id, auditor_id) references auditor (tenant_id, id)
);
select protect('relation');
select keep_history('relation', 'relation', 'id');
create index relation_with on relation (tenant_id, organisation_id);

-- A consultancy's own record of whom it advises. The body never reads it; the arbiter does.
create table consultancy_link
(
    tenant_id        uuid not null references tenant (id),
    id               uuid not null,
    person_id        uuid references person (id),
    consultant       text,
    client_name      text not null check (length(client_name) between 1 and 200),
    client_country   text not null default 'TW' check (client_country ~ '^[A-Z]{2}$'),
    client_tax_id    text check (length(client_tax_id) <= 40),
    client_tenant_id uuid references tenant (id),
    started_on       date not null,
    ended_on         date check (ended_on >= started_on),
    version          int  not null default 0,
    primary key (tenant_id, id),
    check (client_tax_id is not null or client_tenant_id is not null)
);
select protect('consultancy_link');
select keep_history('consultancy_link', 'consultancy_link', 'id');
create index consultancy_link_tax_id on consultancy_link (client_country, client_tax_id);
create index consultancy_link_client on consultancy_link (client_tenant_id);

create policy arbiter on relation for select to arbiter using (true);
grant select on relation to arbiter;
create policy arbiter on consultancy_link for select to arbiter using (true);
grant select (tenant_id, person_id, client_country, client_tax_id, client_tenant_id, started_on, ended_on) on consultancy_link to arbiter;

create schema impartiality;
grant usage on schema impartiality to app, arbiter;
grant create on schema impartiality to arbiter;

-- auditor_id null: the body itself. until null: as long as the relation lasts; otherwise the last day of the two years.
create function impartiality.conflicts(organisation uuid)
    returns table (auditor_id uuid, rule text, until date)
    language sql stable security definer set search_path = public
as $$
    with client as (select o.tenant_id, o.id, o.country, o.tax_id, o.client_tenant_id
                    from organisation o
                    where o.tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid
                      and o.id = conflicts.organisation),
         links as (select l.tenant_id, l.person_id, l.ended_on
                   from consultancy_link l
                            join client c on (l.client_tenant_id = c.client_tenant_id)
                       or (l.client_country = c.country and l.client_tax_id = c.tax_id))
    select r.auditor_id,
           case r.kind
               when 'INTERNAL_AUDIT' then 'A-63'
               when 'RELATED_BODY_CONSULTANCY' then 'A-64'
               when 'CONSULTANCY' then case when r.auditor_id is null then 'A-62' else 'A-65' end
               else 'A-65' end,
           (r.ended_on + interval '2 years')::date
    from relation r
             join client c on r.tenant_id = c.tenant_id and r.organisation_id = c.id
    union
    -- the consultant in person, or anyone who belongs to the firm that advised (A-65, A-66)
    select a.id,
           case when l.person_id = a.person_id then 'A-65' else 'A-66' end,
           (l.ended_on + interval '2 years')::date
    from links l
             join client c on true
             join auditor a on a.tenant_id = c.tenant_id and a.person_id is not null
    where l.person_id = a.person_id
       or exists (select from membership m where m.tenant_id = l.tenant_id and m.person_id = a.person_id and m.ended_at is null)
$$;
-- rights first: once it is the arbiter's, the owner can no longer give them
revoke all on function impartiality.conflicts(uuid) from public;
grant execute on function impartiality.conflicts(uuid) to app;
alter function impartiality.conflicts(uuid) owner to arbiter;
revoke create on schema impartiality from arbiter;
