-- What a body has settled for itself where the documents leave it open: one row for each change, the newest counts.
create table house_rule
(
    tenant_id uuid        not null references tenant (id),
    id        uuid        not null,
    rule      text        not null check (rule ~ '^[A-Z][A-Z0-9_]{0,59}$'),
    seq       int         not null check (seq > 0),
    value     text        not null check (length(value) between 1 and 60),
    reason    text        not null check (length(reason) between 1 and 2000),
    person_id uuid                 default acting_person(),
    person    text                 default acting_name(),
    set_at    timestamptz not null default clock_timestamp(),
    primary key (tenant_id, id),
    unique (tenant_id, rule, seq)
);
select protect('house_rule');
revoke update, delete on house_rule from app;
