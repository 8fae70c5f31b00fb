-- The language in which the audits of a certification are held by habit: that of its last audit that names one, else the one applied for (A-42).
create function usual_language(of_certification uuid) returns text language sql stable as
$$
    select coalesce(
        (select a.language from audit a
         where a.tenant_id = current_tenant() and a.certification_id = of_certification and a.language is not null and a.state <> 'CANCELLED'
         order by a.starts_on desc, a.id limit 1),
        (select nullif(v.content ->> 'language', '')
         from engagement_standard e
                  join application_version v on v.tenant_id = e.tenant_id and v.engagement_id = e.engagement_id
         where e.tenant_id = current_tenant() and e.certification_id = of_certification
         order by v.submitted_at desc limit 1))
$$;
create index engagement_standard_certification on engagement_standard (tenant_id, certification_id);
