-- What client and team were told of an audit last, and to whom the entry for the calendar went: one row an audit, whatever plans hold it,
-- so that nobody is told the same twice, and whoever is no longer concerned can have the entry taken back.
create table audit_told
(
    tenant_id uuid        not null,
    audit_id  uuid        not null,
    version   int         not null,
    starts_on date        not null,
    ends_on   date        not null check (ends_on >= starts_on),
    -- auditors and sites, each in order
    team      uuid[]      not null check (cardinality(team) <= 100),
    sites     uuid[]      not null check (cardinality(sites) <= 5000),
    told_to   text[]      not null check (cardinality(told_to) <= 200),
    told_by   text                 default acting_name(),
    told_at   timestamptz not null default now(),
    primary key (tenant_id, audit_id),
    foreign key (tenant_id, audit_id) references audit (tenant_id, id) on delete cascade
);
select protect('audit_told');

insert into audit_told (tenant_id, audit_id, version, starts_on, ends_on, team, sites, told_to, told_by)
select a.tenant_id, a.id, max(v.told_version), coalesce(a.starts_told, a.starts_on), coalesce(a.ends_told, a.ends_on),
       array(select m.auditor_id from audit_member m where m.tenant_id = a.tenant_id and m.audit_id = a.id order by 1),
       array(select s.site_id from audit_site s where s.tenant_id = a.tenant_id and s.audit_id = a.id order by 1), '{}', null
from audit a join plan_visit v on v.tenant_id = a.tenant_id and v.audit_id = a.id
where v.told_version is not null
group by a.tenant_id, a.id;
alter table plan_visit drop column told_version;
