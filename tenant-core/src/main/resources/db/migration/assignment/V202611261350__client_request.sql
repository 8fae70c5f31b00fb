-- What a client company itself asks of a body's planning: days on which it cannot be audited, or the months that suit it. The row is
-- the client's and stays; the body takes it into its own file when it is told, and takes it out when the client withdraws it.
create table client_request
(
    tenant_id         uuid        not null references tenant (id),
    id                uuid        not null,
    kind              text        not null check (kind in ('BLACKOUT', 'MONTHS')),
    first_day         date,
    last_day          date check (last_day >= first_day and last_day - first_day <= 400),
    months            int[] check (months <@ array [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
    reason            text check (length(reason) between 1 and 300),
    subject_tenant_id uuid        not null references tenant (id),
    released_at       timestamptz not null default now(),
    withdrawn_at      timestamptz,
    said_by           text                 default acting_name(),
    said_at           timestamptz not null default now(),
    primary key (tenant_id, id),
    check ((kind = 'BLACKOUT') = (first_day is not null)),
    check ((first_day is null) = (last_day is null)),
    check ((kind = 'MONTHS') = (months is not null))
);
select protect('client_request');
create policy about_subject on client_request for select to shared_reader using (
    subject_tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));
grant select on client_request to shared_reader;
create index client_request_of on client_request (tenant_id, subject_tenant_id, kind);
create index client_request_subject on client_request (subject_tenant_id, id);
select keep_history('client_request', 'client_request', 'id');
