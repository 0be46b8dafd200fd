-- What inspection keeps: rules in versions, one result for each closed episode, who scored it how, appeals that nobody
-- can rewrite, cases, and phrases that became canned replies. Places in messages only, never their texts; what people
-- wrote about a conversation is sealed with its customer's key.

create table quality_rulebooks (
  tenant_id uuid not null,
  version int not null check (version > 0),
  state text not null check (state in ('draft', 'published')),
  groups jsonb not null,
  by_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, version)
);
create unique index quality_rulebooks_draft on quality_rulebooks (tenant_id) where state = 'draft';
call isolate('quality_rulebooks');

create table quality_policies (
  tenant_id uuid primary key,
  policy jsonb not null
);
call isolate('quality_policies');

create table inspections (
  tenant_id uuid not null,
  episode_id uuid not null,
  conversation_id uuid not null,
  customer_id uuid not null,
  channel_id uuid not null,
  channel_name text not null,
  queue text not null,
  agent_id uuid,
  agents uuid[] not null,
  reason text not null,
  rating int,
  rules_version int not null,
  findings jsonb not null,
  rules text[] not null,
  level text check (level in ('notice', 'minor', 'major', 'critical')),
  fatal bool not null,
  automatic double precision not null,
  score double precision not null,
  scored_by text not null default 'rules' check (scored_by in ('rules', 'inspector')),
  risk int not null,
  phrases uuid[] not null default '{}',
  appeal text check (appeal in ('open', 'upheld', 'overturned')),
  closed_at timestamptz not null,
  inspected_at timestamptz not null,
  appeal_until timestamptz not null,
  primary key (tenant_id, episode_id)
);
create index inspections_closed on inspections (tenant_id, closed_at desc, episode_id desc);
create index inspections_agent on inspections (tenant_id, agent_id, closed_at desc);
call isolate('inspections');

create table quality_forms (
  tenant_id uuid not null,
  id uuid not null,
  version int not null check (version > 0),
  name text not null,
  items jsonb not null,
  by_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, id, version)
);
call isolate('quality_forms');

create table quality_plans (
  tenant_id uuid not null,
  id uuid not null,
  content jsonb not null,
  drawn_until timestamptz not null,
  next_draw timestamptz,
  at timestamptz not null,
  primary key (tenant_id, id)
);
call isolate('quality_plans');

create table quality_reviews (
  tenant_id uuid not null,
  id uuid not null,
  episode_id uuid not null,
  plan_id uuid,
  picked text not null check (picked in ('sample', 'risk', 'double', 'manual', 'appeal')),
  -- How many episodes it stands for in estimates; 0 for none.
  weight double precision not null default 0,
  inspector_id uuid not null,
  form_id uuid not null,
  form_version int not null,
  state text not null default 'open' check (state in ('open', 'scored')),
  answers jsonb not null,
  score double precision,
  fatal bool not null default false,
  comment text,
  assigned_at timestamptz not null,
  scored_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, episode_id, inspector_id, picked),
  check ((state = 'scored') = (score is not null and scored_at is not null))
);
create index quality_reviews_open on quality_reviews (tenant_id, inspector_id, assigned_at) where state = 'open';
create index quality_reviews_scored on quality_reviews (tenant_id, scored_at) where state = 'scored';
call isolate('quality_reviews');

create table quality_appeals (
  tenant_id uuid not null,
  id uuid not null,
  episode_id uuid not null,
  review_id uuid,
  agent_id uuid not null,
  state text not null check (state in ('open', 'upheld', 'overturned')),
  old_score double precision not null,
  new_score double precision,
  opened_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, episode_id, agent_id),
  check (decided_by is distinct from agent_id),
  check ((state = 'open') = (decided_by is null))
);
create index quality_appeals_open on quality_appeals (tenant_id, opened_at) where state = 'open';
call isolate('quality_appeals');

create table quality_appeal_steps (
  tenant_id uuid not null,
  appeal_id uuid not null,
  number int not null,
  act text not null check (act in ('opened', 'upheld', 'overturned')),
  by_id uuid not null,
  text text not null,
  score double precision not null,
  at timestamptz not null,
  primary key (tenant_id, appeal_id, number)
);
call isolate('quality_appeal_steps');
revoke update, delete on quality_appeal_steps from tandem_app;

create table quality_notices (
  tenant_id uuid not null,
  id uuid not null,
  agent_id uuid not null,
  kind text not null check (kind in ('scored', 'upheld', 'overturned', 'critical')),
  episode_id uuid not null,
  at timestamptz not null,
  seen_at timestamptz,
  primary key (tenant_id, id)
);
create index quality_notices_agent on quality_notices (tenant_id, agent_id, at desc);
call isolate('quality_notices');

create table quality_cases (
  tenant_id uuid not null,
  id uuid not null,
  episode_id uuid not null,
  conversation_id uuid not null,
  customer_id uuid not null,
  kind text not null check (kind in ('good', 'bad')),
  title text not null,
  why text not null,
  search tsvector not null,
  tags text[] not null,
  by_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, episode_id)
);
call isolate('quality_cases');

create table quality_adoptions (
  tenant_id uuid not null,
  id uuid not null,
  shortcut text not null,
  phrase text not null,
  before jsonb not null,
  by_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, id)
);
call isolate('quality_adoptions');
