-- The calendar of certifications turns where each body is: the jobs need its zone to know the day.
grant select (zone) on tenant to jobs;
