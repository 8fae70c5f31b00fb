-- A file of clients that was checked and waits to be written outlives its process: its person finds it again, to write or to drop it.
create table checked_import
(
    tenant_id  uuid        not null,
    person_id  uuid        not null default acting_person(),
    file       text        not null check (length(file) <= 300),
    bytes      bytea       not null check (octet_length(bytes) <= 41943040),
    checked_at timestamptz not null default now(),
    primary key (tenant_id, person_id)
);
select protect('checked_import');
create policy sweep on checked_import to jobs using (true);
grant select (checked_at), delete on checked_import to jobs;
