-- An import that its process does not survive has written nothing. Here stands who waits for one, so that he can be told by the next.
create table import_at_work
(
    tenant_id uuid        not null,
    id        uuid        not null,
    recipient text        not null check (length(recipient) <= 254),
    person    text        not null,
    body      text        not null,
    language  text        not null,
    file      text        not null,
    alive_at  timestamptz not null default now(),
    primary key (tenant_id, id)
);
select protect('import_at_work');
create policy pulse on import_at_work to jobs using (true) with check (true);
grant select (tenant_id, id, alive_at), update (alive_at) on import_at_work to jobs;
