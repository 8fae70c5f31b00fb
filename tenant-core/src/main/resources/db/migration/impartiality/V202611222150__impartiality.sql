-- The register of relations that threaten impartiality (A-62 … A-67) and the door function that answers whether one stands
-- against an audit, without telling a body anything about a consultancy's business.
create schema impartiality;
grant usage on schema impartiality to app, arbiter;
grant create on schema impartiality to arbiter;

-- A tax id however it was typed: full width, with hyphens, in small letters.
create function impartiality.tax_key(tax_id text) returns text language sql immutable parallel safe
    return nullif(upper(regexp_replace(normalize(tax_id, NFKC), '[^[:alnum:]]', '', 'g')), '');

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
    foreign key (tenant_id, auditor_id) references auditor (tenant_id, id),
    -- a body is not employed by its client, and related to other bodies is only the body itself
    check (auditor_id is not null or kind <> 'EMPLOYMENT'),
    check (auditor_id is null or kind <> 'RELATED_BODY_CONSULTANCY')
);
select protect('relation');
select keep_history('relation', 'relation', 'id');
create index relation_with on relation (tenant_id, organisation_id);
create index relation_of on relation (tenant_id, auditor_id);

-- A consultancy's own record of whom it advises. The body never reads it; the arbiter does.
create table consultancy_link
(
    tenant_id        uuid not null references tenant (id),
    id               uuid not null,
    person_id        uuid references person (id),
    consultant       text check (length(consultant) <= 120),
    client_name      text not null check (length(client_name) between 1 and 200),
    client_country   text not null default 'TW' check (client_country ~ '^[A-Z]{2}$'),
    client_tax_id    text check (length(client_tax_id) <= 40),
    client_tenant_id uuid references tenant (id),
    started_on       date not null,
    ended_on         date check (ended_on >= started_on),
    version          int  not null default 0,
    primary key (tenant_id, id),
    -- otherwise nobody could tell that it is the same client
    check (impartiality.tax_key(client_tax_id) is not null or client_tenant_id is not null)
);
select protect('consultancy_link');
select keep_history('consultancy_link', 'consultancy_link', 'id');
create index consultancy_link_tax_id on consultancy_link (client_country, impartiality.tax_key(client_tax_id));
create index tenant_tax_id on tenant (impartiality.tax_key(tax_id));
create index consultancy_link_client on consultancy_link (client_tenant_id);

create policy arbiter on relation for select to arbiter using (true);
grant select on relation to arbiter;
create policy arbiter on consultancy_link for select to arbiter using (true);
grant select (tenant_id, person_id, client_country, client_tax_id, client_tenant_id, started_on, ended_on) on consultancy_link to arbiter;

-- auditor_id null: the body itself. until null: as long as the relation lasts; otherwise the last day of the two years.
-- One row an auditor and rule: how many jobs stand behind it is the consultancy's business.
create function impartiality.conflicts(organisation uuid)
    returns table (auditor_id uuid, rule text, until date)
    language sql stable security definer set search_path = public, pg_temp
as $$
    with client as (select o.tenant_id, o.id, o.country, impartiality.tax_key(o.tax_id) as tax_key, o.client_tenant_id
                    from organisation o
                    where o.tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid
                      and o.id = conflicts.organisation),
         -- the client as a tenant: by the link that it accepted, or by its tax id; tenants keep no country, their zone tells Taiwan
         company as (select c.client_tenant_id as id
                     from client c
                     where c.client_tenant_id is not null
                     union
                     select t.id
                     from client c
                              join tenant t on impartiality.tax_key(t.tax_id) = c.tax_key
                     where c.country = 'TW' and t.kind = 'CLIENT' and t.zone = 'Asia/Taipei'),
         tax_id as (select c.country, c.tax_key
                    from client c
                    where c.tax_key is not null
                    union
                    select 'TW', impartiality.tax_key(t.tax_id)
                    from company
                             join tenant t on t.id = company.id
                    where t.zone = 'Asia/Taipei' and impartiality.tax_key(t.tax_id) is not null),
         job as (select l.tenant_id, l.person_id, l.started_on, coalesce(l.ended_on, 'infinity') as ended_on
                 from company
                          join consultancy_link l on l.client_tenant_id = company.id
                 union
                 select l.tenant_id, l.person_id, l.started_on, coalesce(l.ended_on, 'infinity')
                 from tax_id
                          join consultancy_link l on l.client_country = tax_id.country
                     and impartiality.tax_key(l.client_tax_id) = tax_id.tax_key),
         member as (select a.id as auditor_id, m.tenant_id, m.person_id,
                           coalesce((m.ended_at at time zone t.zone)::date, 'infinity') as left_on
                    from client c
                             join auditor a on a.tenant_id = c.tenant_id
                             join membership m on m.person_id = a.person_id
                             join tenant t on t.id = m.tenant_id),
         ground as (
             -- what the body itself has on record
             select r.auditor_id,
                    case
                        when r.auditor_id is not null then 'A-65'
                        when r.kind = 'INTERNAL_AUDIT' then 'A-63'
                        when r.kind = 'RELATED_BODY_CONSULTANCY' then 'A-64'
                        else 'A-62' end as rule,
                    coalesce(r.ended_on, 'infinity') as ended_on
             from relation r
                      join client c on r.tenant_id = c.tenant_id and r.organisation_id = c.id
             union all
             -- the consultant in person
             select a.id, 'A-65', job.ended_on
             from client c
                      join auditor a on a.tenant_id = c.tenant_id
                      join job on job.person_id = a.person_id
             union all
             -- whoever belongs to the firm that advises or belonged to it meanwhile, until two years after the job or the parting
             select member.auditor_id, 'A-66', least(job.ended_on, member.left_on)
             from member
                      join job on job.tenant_id = member.tenant_id and job.person_id is distinct from member.person_id
             where member.left_on >= job.started_on
             union all
             -- whoever belongs to the client itself
             select member.auditor_id, 'A-65', member.left_on
             from member
                      join company on company.id = member.tenant_id
             union all
             -- the firm that advises is the same legal entity as the body
             select null, 'A-62', job.ended_on
             from client c
                      join tenant body on body.id = c.tenant_id and body.zone = 'Asia/Taipei'
                      join tenant firm on impartiality.tax_key(firm.tax_id) = impartiality.tax_key(body.tax_id)
                 and firm.zone = body.zone
                      join job on job.tenant_id = firm.id)
    select auditor_id, rule, nullif((max(ended_on) + interval '2 years')::date, 'infinity')
    from ground
    group by auditor_id, rule
$$;
-- rights first: once it is the arbiter's, the owner can no longer give them
revoke all on function impartiality.conflicts(uuid) from public;
grant execute on function impartiality.conflicts(uuid) to app;
alter function impartiality.conflicts(uuid) owner to arbiter;
revoke create on schema impartiality from arbiter;
