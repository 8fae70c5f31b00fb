-- Certificates as verifiable credentials: one per revision, signed with its document, each with a place of its own in the status lists.
create table certificate_credential
(
    tenant_id    uuid        not null,
    revision_id  uuid        not null,
    key_id       uuid        not null,
    status_index int         not null check (status_index between 0 and 131071),
    jwt          text        not null check (length(jwt) <= 65536),
    signed_at    timestamptz not null default clock_timestamp(),
    primary key (tenant_id, revision_id),
    unique (tenant_id, status_index),
    foreign key (tenant_id, revision_id) references certificate_revision (tenant_id, id),
    foreign key (tenant_id, key_id) references signing_key (tenant_id, id)
);
select protect('certificate_credential');
revoke update, delete on certificate_credential from app;
create policy with_its_revision on certificate_credential for select to shared_reader
    using (revision_id = any (array (select id from certificate_revision)));
grant select on certificate_credential to shared_reader;
