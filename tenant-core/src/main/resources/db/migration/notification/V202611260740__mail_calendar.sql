-- A mail may carry an entry for the reader's calendar (iCalendar), and a plan's visit remembers which version of its audit was told.
alter table mail add column calendar text check (length(calendar) <= 20000);
alter table plan_visit add column told_version int;
