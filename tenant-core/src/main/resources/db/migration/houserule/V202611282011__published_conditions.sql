-- The conditions of audits at short notice (A-74) are a body's own words, which anybody may read.
alter table house_rule
    drop constraint house_rule_value_check,
    add constraint house_rule_value_check check (length(value) between 1 and 4000);
create policy published on house_rule for select to visitor using (rule = 'SHORT_NOTICE');
grant select (tenant_id, rule, seq, value, set_at) on house_rule to visitor;
