-- Agents (the users who serve customers), their presence, skills and load.

create table skills (
  tenant_id uuid not null,
  key text not null,
  id uuid not null,
  title jsonb not null,
  primary key (tenant_id, key)
);
call isolate('skills');

-- `load` counts assigned conversations, `reserved` live offers: room is never promised twice. More than the capacity
-- is only held where `over_cap` says so: a capacity that was lowered, a conversation that somebody took on purpose.
create table agents (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  active bool not null default true,
  presence text not null default 'offline' check (presence in ('online', 'away', 'offline')),
  presence_since timestamptz not null,
  capacity int not null default 5 check (capacity >= 0),
  load int not null default 0 check (load >= 0),
  reserved int not null default 0 check (reserved >= 0),
  over_cap int not null default 0,
  last_work_at timestamptz not null,
  primary key (tenant_id, id),
  check (load + reserved <= greatest(capacity, over_cap))
);
call isolate('agents');

create table agent_skills (
  tenant_id uuid not null,
  agent_id uuid not null,
  key text not null,
  level int not null check (level between 1 and 5),
  primary key (tenant_id, agent_id, key),
  foreign key (tenant_id, agent_id) references agents (tenant_id, id),
  foreign key (tenant_id, key) references skills (tenant_id, key) on delete cascade
);
call isolate('agent_skills');
