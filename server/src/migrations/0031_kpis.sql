-- What each episode comes to, kept beside the facts that it is made from; agents' hours; schemes that score people.

create table insight_episodes (
  tenant_id uuid not null,
  episode_id uuid not null,
  conversation_id uuid not null,
  opened_at timestamptz not null,
  last_at timestamptz not null,
  summary jsonb not null,
  primary key (tenant_id, episode_id)
);
create index insight_episodes_span on insight_episodes (tenant_id, last_at, opened_at);
call isolate('insight_episodes');

create table insight_presence (
  tenant_id uuid not null,
  event_id bigint not null,
  agent_id uuid not null,
  presence text,
  capacity int,
  at timestamptz not null,
  primary key (tenant_id, event_id)
);
create index insight_presence_agent on insight_presence (tenant_id, agent_id, at, event_id);
call isolate('insight_presence');

-- A version never changes: what was scored by it can be told for ever.
create table kpi_schemes (
  tenant_id uuid not null,
  role text not null,
  version int not null,
  title jsonb not null,
  items jsonb not null,
  saved_by uuid,
  saved_at timestamptz not null,
  primary key (tenant_id, role, version)
);
call isolate('kpi_schemes');
