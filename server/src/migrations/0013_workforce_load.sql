-- Work is counted in hundredths of a place (a chat takes 100, a call the whole agent), and over all tenants that a
-- person serves. What an agent can do stands beside the load, so that one look finds who may take a conversation.

alter table agents no force row level security;
alter table agents drop constraint agents_check;
update agents set load = load * 100, reserved = reserved * 100, over_cap = over_cap * 100;
alter table agents
  add check (load + reserved <= greatest(capacity * 100, over_cap)),
  add column share int not null default 0,
  add column grants text[] not null default '{}',
  add column skill_count int not null default 0,
  add column presence_reason text;
alter table skills no force row level security;
alter table skills add column top_level int not null default 0;

-- What part of a person's attention (of 10,000) so much work is at a capacity.
create function share_of(held int, capacity int) returns int language sql immutable parallel safe as
$$ select case when held <= 0 then 0 when capacity = 0 then 10000 else held * 100 / capacity end $$;

-- Whether somebody has room for one more; a null weight takes the whole agent.
create function has_room(weight int, held int, capacity int, share int, attention int) returns bool
  language sql immutable parallel safe as
$$ select held + coalesce(weight, capacity * 100) <= capacity * 100 and capacity > 0
  and attention - share + share_of(held + coalesce(weight, capacity * 100), capacity) <= 10000 $$;

-- One row for each person who serves customers, whatever tenants they do it for: ids and figures only.
create table agent_people (
  id uuid primary key,
  tenants uuid[] not null,
  attention int not null default 0 check (attention >= 0),
  over_attention int not null default 0,
  check (attention <= greatest(10000, over_attention))
);
grant select, insert, update on agent_people to tandem_app;

alter table agent_skills no force row level security;
insert into agent_people (id, tenants) select id, array_agg(tenant_id) from agents group by id;
update agents a set share = share_of(load + reserved, capacity),
  skill_count = (select count(*) from agent_skills s where s.tenant_id = a.tenant_id and s.agent_id = a.id),
  grants = coalesce((select array_agg(s.key || ':' || n order by s.key, n) from agent_skills s, generate_series(1, s.level) n
    where s.tenant_id = a.tenant_id and s.agent_id = a.id), '{}');
update agent_people p set attention = t.share, over_attention = t.share
  from (select id, sum(share)::int as share from agents group by id) t where t.id = p.id;
update skills k set top_level = coalesce((select max(level) from agent_skills s join agents a
  on a.tenant_id = s.tenant_id and a.id = s.agent_id and a.active where s.tenant_id = k.tenant_id and s.key = k.key), 0);
alter table agents force row level security;
alter table skills force row level security;
alter table agent_skills force row level security;
create index agents_free on agents (tenant_id) where active and presence = 'online' and load + reserved < capacity * 100;

create table service_policies (
  tenant_id uuid primary key,
  policy jsonb not null
);
call isolate('service_policies');

-- What supervisors say to everybody; sealed with the tenant's key.
create table broadcasts (
  tenant_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  from_id uuid not null,
  from_name text not null,
  body text not null,
  primary key (tenant_id, id)
);
call isolate('broadcasts');
