-- Majors of special and follow-up audits count like those of surveillances (A-54); what is open of them so far stood in no life. Audits of an
-- earlier cycle are left alone: what they found does not stand behind this one.
insert into certification_event (tenant_id, id, certification_id, seq, type, on_day, majors_due, audit_id, evidence, rules, rule_set, state_before, state_after)
select o.tenant_id, gen_random_uuid(), o.certification_id,
       o.last + row_number() over (partition by o.tenant_id, o.certification_id order by o.ends_on, o.audit_id),
       'MAJORS_FOUND', o.ends_on, o.due, o.audit_id, 'findings on file', '{A-54}', '17021-1:2015/2', o.state, o.state
from (select a.tenant_id, a.certification_id, a.id as audit_id, a.ends_on, c.state, min(f.verify_due) as due,
             (select coalesce(max(e.seq), 0) from certification_event e
              where e.tenant_id = a.tenant_id and e.certification_id = a.certification_id) as last
      from audit a
               join certification c on c.tenant_id = a.tenant_id and c.id = a.certification_id
               join finding f on f.tenant_id = a.tenant_id and f.audit_id = a.id
      where a.type in ('SPECIAL', 'FOLLOW_UP')
        and a.state not in ('PLANNED', 'TEAM_PROPOSED', 'CONFIRMED', 'SCHEDULED', 'IN_PROGRESS', 'CANCELLED')
        and c.state in ('ACTIVE', 'SUSPENDED') and a.ends_on between c.decided_on and c.expires_on
        and f.grade = 'MAJOR' and f.released_at is not null and f.state in ('OPEN', 'RESPONDED', 'ACCEPTED')
      group by a.tenant_id, a.certification_id, a.id, a.ends_on, c.state) o;
