-- How every auditor was judged when the team of an audit was saved, with the audit and again with each change of it (A-42, A-43, A-86). The record
-- says what was known then, whatever changes on file later. Teams that were saved before this was kept have none.
create table team_judgement
(
    tenant_id uuid        not null,
    audit_id  uuid        not null,
    seq       int         not null check (seq > 0),
    judged_at timestamptz not null default moment(),
    judged_by text                 default acting_name(),
    content   jsonb       not null check (pg_column_size(content) <= 4000000),
    primary key (tenant_id, audit_id, seq),
    foreign key (tenant_id, audit_id) references audit (tenant_id, id) on delete cascade
);
select protect('team_judgement');
revoke update, delete on team_judgement from app;
