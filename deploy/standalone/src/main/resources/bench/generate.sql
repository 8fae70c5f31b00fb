-- 500 tenants, skewed (the largest has some 12 % of all), 20,000 clients, ten findings of each audit; the same every time.
-- Run by the superuser with triggers off: what is measured later is reading and indexing, not this.
set session_replication_role = replica;
select setseed(0.42);

insert into tenant (id, kind, name) select md5('tenant' || n)::uuid, 'CERTIFICATION_BODY', 'Body ' || n from generate_series(1, 500) n;
insert into organisation (tenant_id, id, name, name_zh, country, iaf_codes)
select md5('tenant' || n)::uuid, md5('organisation' || n || '-' || k)::uuid, 'Client ' || n || '-' || k, '客戶' || n || '之' || k, 'TW',
       array [lpad((1 + (n + k) % 39)::text, 2, '0')]
from generate_series(1, 500) n, generate_series(1, 40) k;
insert into site (tenant_id, id, organisation_id, position, name, address, employees)
select tenant_id, md5('site' || id)::uuid, id, 0, 'Works', 'No. 1', 100
from organisation where tenant_id in (select md5('tenant' || n)::uuid from generate_series(1, 500) n);
insert into certification (tenant_id, id, organisation_id, standard, iaf_codes, state, decided_on, expires_on)
select tenant_id, md5('certification' || id)::uuid, id, (array ['ISO_9001', 'ISO_14001', 'ISO_45001'])[1 + get_byte(uuid_send(id), 0) % 3], iaf_codes,
       'ACTIVE', date '2025-03-01', date '2028-02-29'
from organisation where tenant_id in (select md5('tenant' || n)::uuid from generate_series(1, 500) n);
insert into audit (tenant_id, id, certification_id, organisation_id, standard, type, state, iaf_codes, starts_on, ends_on)
select o.tenant_id, md5('audit' || a)::uuid, c.id, o.id, c.standard, 'SURVEILLANCE', 'REPORTED', o.iaf_codes, day, day + 1
from (select a, 1 + floor(500 * power(random(), 3))::int n, 1 + floor(40 * random())::int k, date '2023-01-02' + (random() * 1400)::int as day
      from generate_series(1, ${audits}) a) s
         join organisation o on o.tenant_id = md5('tenant' || n)::uuid and o.id = md5('organisation' || n || '-' || k)::uuid
         join certification c on c.tenant_id = o.tenant_id and c.organisation_id = o.id;
insert into finding (tenant_id, id, audit_id, organisation_id, site_id, standard, clause, grade, state, iaf_codes, statement, evidence, raised_on, raised_by)
select a.tenant_id, md5('finding' || a.id || i)::uuid, a.id, a.organisation_id, md5('site' || a.organisation_id)::uuid, a.standard, (array ['4.1', '6.1.1', '7.2', '8.1', '9.2.2', '10.2'])[1 + floor(random() * 6)::int],
       (array ['MAJOR', 'MINOR', 'MINOR', 'MINOR', 'OFI', 'OFI', 'STRENGTH'])[1 + floor(random() * 7)::int],
       (array ['OPEN', 'CLOSED', 'CLOSED', 'VERIFIED'])[1 + floor(random() * 4)::int], a.iaf_codes,
       zh[1 + floor(random() * 20)::int] || zh[1 + floor(random() * 20)::int] || '，' || zh[1 + floor(random() * 20)::int] || '；'
           || en[1 + floor(random() * 20)::int] || ' ' || en[1 + floor(random() * 20)::int] || ' ' || substr(md5(random()::text), 1, 8),
       en[1 + floor(random() * 20)::int] || ', ' || zh[1 + floor(random() * 20)::int], a.starts_on, 'bench'
from audit a, generate_series(1, 10) i,
     (select array ['堆高機', '局部排氣裝置', '危害鑑別', '承攬人', '緊急應變', '內部稽核', '管理審查', '矯正措施', '自動檢查', '作業環境監測',
                    '化學品標示', '變更管理', '教育訓練', '守規性評估', '校正紀錄', '採購管制', '有機溶劑', '動火作業', '侷限空間', '墜落防護'] zh,
             array ['forklift', 'hazard identification', 'corrective action', 'calibration', 'training records', 'supplier', 'evacuation', 'internal audit',
                    'management review', 'emergency drill', 'chemical label', 'change control', 'machine guard', 'permit', 'risk assessment', 'ventilation',
                    'noise', 'confined space', 'contractor', 'nonconformity'] en) words
where a.tenant_id in (select md5('tenant' || n)::uuid from generate_series(1, 500) n);

-- the same rows without a wall, to measure against
create schema if not exists bench;
create table bench.finding_plain as table finding;
alter table bench.finding_plain add primary key (tenant_id, id);
create index on bench.finding_plain (tenant_id, raised_on desc, id);
create index on bench.finding_plain (tenant_id, audit_id);
create index on bench.finding_plain (tenant_id, organisation_id);
create table bench.organisation_plain as table organisation;
alter table bench.organisation_plain add primary key (tenant_id, id);
create table bench.site_plain as table site;
alter table bench.site_plain add primary key (tenant_id, id);
-- the planner estimates joins by foreign keys: what is compared has them too
alter table bench.finding_plain
    add foreign key (tenant_id, organisation_id) references bench.organisation_plain,
    add foreign key (tenant_id, site_id) references bench.site_plain;
comment on table bench.organisation_plain is 'global: the benchmark''s copy of generated rows, no tenant''s data';
comment on table bench.site_plain is 'global: the benchmark''s copy of generated rows, no tenant''s data';
comment on table bench.finding_plain is 'global: the benchmark''s copy of generated rows, no tenant''s data';
grant usage on schema bench to app;
grant select on bench.finding_plain, bench.organisation_plain, bench.site_plain to app;
set session_replication_role = origin;
vacuum analyze;
