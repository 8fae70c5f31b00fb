-- A wording says one scope in other words: the one on file when it was saved. Once the scope is decided otherwise (A-72, A-73) it is
-- older than the decision, and the next revision must not repeat it.
alter table certificate_wording
    add column of_scope text check (length(of_scope) <= 2000),
    add column said_at  timestamptz not null default moment();

-- what is kept already was said when it was last changed, of the scope that the next decision found
alter table certificate_wording disable trigger keep_history;
update certificate_wording w set said_at = h.at
from (select tenant_id, subject_id, max(at) as at from history where part = 'certificate_wording' group by tenant_id, subject_id) h
where h.tenant_id = w.tenant_id and h.subject_id = w.certification_id;
update certificate_wording w
set of_scope = case when next.id is null then c.scope_text else next.scope_before end
from certification c
         left join lateral (select d.id, d.scope_before from certificate_wording o
                                join decision d on d.tenant_id = o.tenant_id and d.certification_id = o.certification_id
                            where o.tenant_id = c.tenant_id and o.certification_id = c.id and d.kind in ('EXTEND', 'REDUCE')
                              and d.recorded_at > o.said_at
                            order by d.recorded_at limit 1) next on true
where c.tenant_id = w.tenant_id and c.id = w.certification_id;
alter table certificate_wording enable trigger keep_history;
