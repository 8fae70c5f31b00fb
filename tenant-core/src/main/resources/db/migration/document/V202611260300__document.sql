-- Uploaded documents: what is known of each in one table, its bytes in another, so that lists stay light. A document never
-- changes; another version is another document. Its owner may let one other tenant read it, for good.
create table document
(
    tenant_id        uuid        not null references tenant (id),
    id               uuid        not null,
    subject          text        not null check (subject ~ '^[A-Z_]{1,40}$'),
    subject_id       uuid        not null,
    name             text        not null check (length(name) between 1 and 200),
    media_type       text        not null check (length(media_type) between 3 and 120),
    bytes            int         not null check (bytes between 1 and 26214400),
    sha256           text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    scan             text        not null default 'NOT_SCANNED' check (scan in ('NOT_SCANNED', 'CLEAN')),
    reader_tenant_id uuid references tenant (id),
    released_at      timestamptz check (released_at is null or reader_tenant_id is not null),
    uploaded_by      text                 default acting_name(),
    uploaded_at      timestamptz not null default now(),
    primary key (tenant_id, id)
);
select protect('document');
select keep_history('document', 'document', 'subject_id');
revoke update on document from app;
grant update (reader_tenant_id, released_at) on document to app;
create index document_of on document (tenant_id, subject, subject_id, uploaded_at);
create index document_for on document (reader_tenant_id, subject, subject_id) where reader_tenant_id is not null;
create policy to_reader on document for select to shared_reader using (
    released_at is not null and reader_tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));
grant select on document to shared_reader;

create table document_content
(
    tenant_id   uuid  not null,
    document_id uuid  not null,
    content     bytea not null,
    primary key (tenant_id, document_id),
    foreign key (tenant_id, document_id) references document (tenant_id, id) on delete cascade
);
select protect('document_content');
revoke update on document_content from app;
create policy to_reader on document_content for select to shared_reader using (
    exists (select from document d where d.tenant_id = document_content.tenant_id and d.id = document_content.document_id
            and d.released_at is not null and d.reader_tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)));
grant select on document_content to shared_reader;

-- What another tenant was given stays: neither taken back nor deleted.
create function document_stays() returns trigger language plpgsql as
$$
begin
    if old.released_at is not null then
        raise exception 'document % was released', old.id using errcode = '23514', constraint = 'document_stays';
    end if;
    return null;
end
$$;
create constraint trigger document_stays after update or delete on document for each row execute function document_stays();
