-- The conflicts of many clients in one go: a list that asked for each client alone took the longer the more clients a body has.
-- What is a conflict stands here alone from now on; the question about one client asks it, too.
drop function impartiality.conflicts(uuid);

-- auditor_id null: the body itself. until null: as long as the relation lasts; otherwise the last day of the two years.
-- One row an auditor and rule: how many jobs stand behind it is the consultancy's business.
create function impartiality.conflicts(organisations uuid[])
    returns table (organisation_id uuid, auditor_id uuid, rule text, until date)
    language sql stable security definer set search_path = public, pg_temp
as $$
    with client as (select o.tenant_id, o.id, o.country, impartiality.tax_key(o.tax_id) as tax_key, o.client_tenant_id
                    from organisation o
                    where o.tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid
                      and o.id = any (conflicts.organisations)),
         -- the client as a tenant: by the link that it accepted, or by its tax id; tenants keep no country, their zone tells Taiwan
         company as (select c.id as client_id, c.client_tenant_id as id
                     from client c
                     where c.client_tenant_id is not null
                     union
                     select c.id, t.id
                     from client c
                              join tenant t on impartiality.tax_key(t.tax_id) = c.tax_key
                     where c.country = 'TW' and t.kind = 'CLIENT' and t.zone = 'Asia/Taipei'),
         tax_id as (select c.id as client_id, c.country, c.tax_key
                    from client c
                    where c.tax_key is not null
                    union
                    select company.client_id, 'TW', impartiality.tax_key(t.tax_id)
                    from company
                             join tenant t on t.id = company.id
                    where t.zone = 'Asia/Taipei' and impartiality.tax_key(t.tax_id) is not null),
         job as (select company.client_id, l.tenant_id, l.person_id, l.started_on, coalesce(l.ended_on, 'infinity') as ended_on
                 from company
                          join consultancy_link l on l.client_tenant_id = company.id
                 union
                 select tax_id.client_id, l.tenant_id, l.person_id, l.started_on, coalesce(l.ended_on, 'infinity')
                 from tax_id
                          join consultancy_link l on l.client_country = tax_id.country
                     and impartiality.tax_key(l.client_tax_id) = tax_id.tax_key),
         own as (select a.id, a.person_id
                 from auditor a
                 where a.tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid),
         member as (select a.id as auditor_id, m.tenant_id, m.person_id,
                           coalesce((m.ended_at at time zone t.zone)::date, 'infinity') as left_on
                    from own a
                             join membership m on m.person_id = a.person_id
                             join tenant t on t.id = m.tenant_id),
         ground as (
             -- what the body itself has on record
             select c.id as client_id, r.auditor_id,
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
             select job.client_id, a.id, 'A-65', job.ended_on
             from own a
                      join job on job.person_id = a.person_id
             union all
             -- whoever belongs to the firm that advises or belonged to it meanwhile, until two years after the job or the parting
             select job.client_id, member.auditor_id, 'A-66', least(job.ended_on, member.left_on)
             from member
                      join job on job.tenant_id = member.tenant_id and job.person_id is distinct from member.person_id
             where member.left_on >= job.started_on
             union all
             -- whoever belongs to the client itself
             select company.client_id, member.auditor_id, 'A-65', member.left_on
             from member
                      join company on company.id = member.tenant_id
             union all
             -- the firm that advises is the same legal entity as the body
             select job.client_id, null, 'A-62', job.ended_on
             from tenant body
                      join tenant firm on impartiality.tax_key(firm.tax_id) = impartiality.tax_key(body.tax_id)
                 and firm.zone = body.zone
                      join job on job.tenant_id = firm.id
             where body.id = nullif(current_setting('app.tenant_id', true), '')::uuid and body.zone = 'Asia/Taipei')
    select client_id, auditor_id, rule, nullif((max(ended_on) + interval '2 years')::date, 'infinity')
    from ground
    group by client_id, auditor_id, rule
$$;
-- rights first: once it is the arbiter's, the owner can no longer give them
revoke all on function impartiality.conflicts(uuid[]) from public;
grant execute on function impartiality.conflicts(uuid[]) to app;
grant create on schema impartiality to arbiter;
alter function impartiality.conflicts(uuid[]) owner to arbiter;
revoke create on schema impartiality from arbiter;

create function impartiality.conflicts(organisation uuid) returns table (auditor_id uuid, rule text, until date)
    language sql stable as $$
    select c.auditor_id, c.rule, c.until from impartiality.conflicts(array [organisation]) c
$$;
revoke all on function impartiality.conflicts(uuid) from public;
grant execute on function impartiality.conflicts(uuid) to app;
