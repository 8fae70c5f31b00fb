-- Clients in the order of Taiwan's lists, by the strokes of their names.
create index organisation_by_strokes on organisation (tenant_id, (coalesce(name_zh, name) collate "zh-Hant-TW-x-icu"), id);
