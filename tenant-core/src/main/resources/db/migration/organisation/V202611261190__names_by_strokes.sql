create index organisation_by_strokes on organisation (tenant_id, (coalesce(name_zh, name) collate "zh-Hant-TW-x-icu"), id);
