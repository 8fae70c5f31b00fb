-- The scope in English beside the client's own words: from the application by way of the review to the certification, so that a
-- certificate says it in both languages.
alter table engagement_standard
    add column scope_text_en text check (length(scope_text_en) <= 2000);
alter table certification
    add column scope_text_en text check (length(scope_text_en) <= 2000);
