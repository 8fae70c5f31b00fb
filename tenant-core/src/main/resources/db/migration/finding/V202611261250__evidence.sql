-- Files with a finding and with an answer to it (A-51). Whoever may read the finding or the answer as a shared row reads its files, and
-- nobody else; they stand still with it (A-86): what the client has received is not taken away, what it has sent is not added to.
create policy with_finding on document for select to shared_reader using (
    subject = 'FINDING' and exists (select from finding f where f.tenant_id = document.tenant_id and f.id = document.subject_id));
create policy with_answer on document for select to shared_reader using (
    subject = 'ANSWER'
    and exists (select from corrective_action c where c.tenant_id = document.tenant_id and c.id = document.subject_id));
create policy with_document on document_content for select to shared_reader using (
    exists (select from document d where d.tenant_id = document_content.tenant_id and d.id = document_content.document_id));
create index document_about on document (subject_id, subject);
create index document_by_id on document (id);

create function check_evidence() returns trigger language plpgsql as
$$
declare
    file document := case when tg_op = 'DELETE' then old else new end;
begin
    if file.subject = 'FINDING' then
        if tg_op = 'DELETE' and exists (select from finding f
                where f.tenant_id = file.tenant_id and f.id = file.subject_id and f.released_at is not null) then
            raise exception 'the finding of document % was released', file.id using errcode = '23514', constraint = 'evidence_stays';
        end if;
        if tg_op = 'INSERT' and not exists (select from finding f where f.tenant_id = file.tenant_id and f.id = file.subject_id) then
            raise exception 'document % belongs to no finding', file.id using errcode = '23503', constraint = 'evidence_of_something';
        end if;
    elsif file.subject = 'ANSWER' then
        if exists (select from corrective_action c
                where c.tenant_id = file.tenant_id and c.id = file.subject_id and c.sent_at is not null) then
            raise exception 'the answer of document % was sent', file.id using errcode = '23514', constraint = 'evidence_stays';
        end if;
        if tg_op = 'INSERT' and not exists (select from corrective_action c
                where c.tenant_id = file.tenant_id and c.id = file.subject_id) then
            raise exception 'document % belongs to no answer', file.id using errcode = '23503', constraint = 'evidence_of_something';
        end if;
    end if;
    return file;
end
$$;
create trigger check_evidence before insert or delete on document for each row execute function check_evidence();
