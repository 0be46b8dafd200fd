-- Lanes, skill levels, weights, what a waiting customer chose, and why an agent was given a conversation.

alter table queue_entries no force row level security;
alter table queue_entries
  add column kind text not null default 'chat' check (kind in ('chat', 'message', 'callback')),
  add column lane text not null default 'normal' check (lane in ('normal', 'vip', 'complaint')),
  add column levels int[] not null default '{}',
  add column needs text[] not null default '{}',
  add column line text not null default '',
  add column relaxed int not null default 0,
  add column escalated bool not null default false,
  add column weight int,
  add column held int not null default 0 check (held >= 0),
  add column hold_until timestamptz,
  add column inactive bool not null default false,
  add column customer text not null default 'here' check (customer in ('here', 'later', 'called')),
  add column calls int not null default 0,
  add column phone text,
  add column why jsonb;
update queue_entries set weight = 100;
update queue_entries set held = 100 where state in ('offered', 'assigned');
update queue_entries set levels = array_fill(1, array[cardinality(skills)]),
  needs = coalesce((select array_agg(s || ':1' order by s) from unnest(skills) s), '{}');
alter table queue_entries drop constraint queue_entries_state_check;
alter table queue_entries
  add check (state in ('waiting', 'offered', 'assigned', 'wrapup', 'ended')),
  add check (state not in ('waiting', 'ended') or held = 0);
drop index queue_entries_live;
create unique index queue_entries_live on queue_entries (tenant_id, conversation_id) where state in ('waiting', 'offered', 'assigned');
drop index queue_entries_agent;
create index queue_entries_agent on queue_entries (tenant_id, agent_id) where state in ('assigned', 'wrapup');
-- A line is everything that waits for the same skills: its head is found without looking at the others. It is a text
-- since arrays are not compared in an index below row-level security (their operators are not leakproof).
create index queue_entries_line on queue_entries (tenant_id, line, rank_at, id) where state = 'waiting' and customer <> 'called';
create index queue_entries_offered on queue_entries (tenant_id, line) where state = 'offered';
create index queue_entries_prefer on queue_entries (tenant_id, prefer_id) where state = 'waiting';
create index queue_entries_conversation on queue_entries (tenant_id, conversation_id, requested_at desc);

create table queue_lines (
  tenant_id uuid not null,
  line text not null,
  needs text[] not null,
  primary key (tenant_id, line)
);
call isolate('queue_lines');
update queue_entries set line = array_to_string(needs, ',');
insert into queue_lines select distinct tenant_id, line, needs from queue_entries;
alter table queue_entries force row level security;

alter table offers add column why jsonb;

create table consults (
  tenant_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  episode_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  state text not null check (state in ('open', 'taken', 'declined', 'ended')),
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id)
);
create unique index consults_open on consults (tenant_id, conversation_id) where state = 'open';
create index consults_agent on consults (tenant_id, to_id) where state = 'open';
call isolate('consults');
