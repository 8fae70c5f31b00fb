-- What an auditor says to a visit that he was given: that he cannot go, why, and who could go instead. The planner settles it.
create table visit_answer
(
    tenant_id  uuid        not null,
    id         uuid        not null,
    audit_id   uuid        not null,
    auditor_id uuid        not null,
    kind       text        not null check (kind in ('DECLINED', 'SWAP')),
    reason     text        not null check (length(reason) between 1 and 1000),
    instead    uuid,
    state      text        not null default 'OPEN' check (state in ('OPEN', 'TAKEN', 'REFUSED')),
    said_at    timestamptz not null default now(),
    settled_by text,
    settled_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, audit_id) references audit (tenant_id, id) on delete cascade,
    foreign key (tenant_id, auditor_id) references auditor (tenant_id, id),
    foreign key (tenant_id, instead) references auditor (tenant_id, id),
    check ((kind = 'SWAP') = (instead is not null))
);
select protect('visit_answer');
select keep_history('visit_answer', 'audit', 'audit_id');
create unique index one_open_answer on visit_answer (tenant_id, audit_id, auditor_id) where state = 'OPEN';
