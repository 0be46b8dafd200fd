-- Who has waited too long at one tenant gets the next room of a person who serves several: the others leave it alone
-- until then. The last holder stays noted, so that tenants take turns.
alter table agent_people
  add column leased_to uuid,
  add column leased_for uuid,
  add column leased_until timestamptz;
create index agent_people_leased on agent_people (leased_to) where leased_to is not null;

-- Who has waited too long: few, and looked at in every match.
create index queue_entries_late on queue_entries (tenant_id, rank_at, id) where state = 'waiting' and escalated;
