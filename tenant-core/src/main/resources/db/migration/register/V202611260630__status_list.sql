-- The bodies' status lists (Bitstring Status List 1.0), signed anew with every change, for whoever verifies a credential. A place in them
-- belongs to each revision, so that the one of the entry goes.
alter table register_entry drop column status_index;
create table register_status_list
(
    tenant_id  uuid        not null references tenant (id),
    purpose    text        not null check (purpose in ('revocation', 'suspension')),
    jwt        text        not null check (length(jwt) <= 262144),
    changed_at timestamptz not null default clock_timestamp(),
    primary key (tenant_id, purpose)
);
select protect('register_status_list');
create policy published on register_status_list for select to visitor using (true);
grant select on register_status_list to visitor;
