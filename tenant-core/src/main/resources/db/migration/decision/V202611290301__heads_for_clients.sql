-- A client company prints what its body sent it under the body's own head: name, address and mark, and nothing else of the issuer.
create policy to_its_clients on certificate_issuer for select to shared_reader using (
    exists (select from organisation o
            where o.tenant_id = certificate_issuer.tenant_id and o.client_tenant_id = (select current_tenant())));
grant select (tenant_id, name, name_zh, address, address_zh, mark) on certificate_issuer to shared_reader;
create policy to_its_clients on certificate_mark for select to shared_reader using (
    exists (select from certificate_issuer i
            where i.tenant_id = certificate_mark.tenant_id and i.mark = certificate_mark.sha256));
grant select on certificate_mark to shared_reader;
