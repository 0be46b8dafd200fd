-- The queue between the assistant and people: one entry for each time a conversation wants or has a person.

create table queue_entries (
  tenant_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  episode_id uuid not null,
  channel_id uuid not null,
  customer_id uuid not null,
  state text not null check (state in ('waiting', 'offered', 'assigned', 'ended')),
  reason text not null,
  summary text not null,
  skills text[] not null,
  triage text,
  priority int not null,
  enqueued_at timestamptz not null,
  rank_at timestamptz not null,
  requested_at timestamptz not null,
  skip text[] not null default '{}',
  prefer_id uuid,
  prefer_because text,
  agent_id uuid,
  predicted_seconds double precision,
  assigned_at timestamptz,
  ended_at timestamptz,
  outcome text,
  primary key (tenant_id, id),
  check ((state = 'assigned') <= (agent_id is not null)),
  check ((state = 'ended') = (ended_at is not null))
);
-- A conversation is waiting, offered or assigned at most once.
create unique index queue_entries_live on queue_entries (tenant_id, conversation_id) where state <> 'ended';
create index queue_entries_order on queue_entries (tenant_id, rank_at, id) where state in ('waiting', 'offered');
create index queue_entries_agent on queue_entries (tenant_id, agent_id) where state = 'assigned';
create index queue_entries_customer on queue_entries (tenant_id, customer_id, assigned_at desc) where agent_id is not null;
create index queue_entries_served on queue_entries (tenant_id, requested_at desc) where predicted_seconds is not null;
call isolate('queue_entries');

create table offers (
  tenant_id uuid not null,
  id uuid not null,
  entry_id uuid not null,
  agent_id uuid not null,
  because text not null,
  state text not null check (state in ('live', 'accepted', 'declined', 'expired', 'withdrawn', 'taken')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, entry_id) references queue_entries (tenant_id, id)
);
create unique index offers_live on offers (tenant_id, entry_id) where state = 'live';
create index offers_agent on offers (tenant_id, agent_id, created_at desc);
call isolate('offers');
