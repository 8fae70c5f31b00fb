-- The sites that a certification is about, with name and address as they were applied for, or as they stood in the client's file when it
-- was first certified (A-81). What changes in the client's file later does not reach a certificate by itself.
create table certified_site
(
    tenant_id        uuid not null,
    certification_id uuid not null,
    site_id          uuid not null,
    position         int  not null default 0 check (position between 0 and 100000),
    name             text not null check (length(name) between 1 and 200),
    address          text not null default '' check (length(address) <= 500),
    primary key (tenant_id, certification_id, site_id),
    foreign key (tenant_id, certification_id) references certification (tenant_id, id),
    foreign key (tenant_id, site_id) references site (tenant_id, id)
);
select protect('certified_site');
create index certified_site_of on certified_site (tenant_id, site_id);

-- what has its certificate or its wording already keeps the sites that it lists
insert into certified_site (tenant_id, certification_id, site_id, position, name, address)
select c.tenant_id, c.id, s.id, s.position, s.name, s.address
from certification c
         join site s on s.tenant_id = c.tenant_id and s.organisation_id = c.organisation_id
where exists (select from certificate k where k.tenant_id = c.tenant_id and k.certification_id = c.id
              union all
              select from certificate_wording w where w.tenant_id = c.tenant_id and w.certification_id = c.id)
  and not exists (select from certificate_wording w, jsonb_array_elements(w.sites) said
                  where w.tenant_id = c.tenant_id and w.certification_id = c.id
                    and said ->> 'siteId' = s.id::text and said ->> 'listed' = 'false');
select keep_history('certified_site', 'certification', 'certification_id');
