-- By when the body had major nonconformities verified when they were found: its own limit (A-54) may change afterwards, this stays.
alter table certification_event
    add column majors_due date check (majors_due >= on_day);
