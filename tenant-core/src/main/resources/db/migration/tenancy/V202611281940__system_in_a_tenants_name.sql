-- What the system does as a tenant is written with the tenant's name and in its language.
grant select (name_zh, locale) on tenant to jobs;
