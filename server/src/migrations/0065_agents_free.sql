-- A load that changes in place: an index may not look at it, or every booking writes the row into all of them anew, and
-- who looks for a free agent passes all that it left behind. Whether somebody is free changes seldom.
alter table agents add column free boolean not null
  generated always as (active and presence = 'online' and load + reserved < capacity * 100) stored;
drop index agents_free;
create index agents_free on agents (tenant_id) where free;
alter table agents set (fillfactor = 50);
alter table agent_people set (fillfactor = 50);
