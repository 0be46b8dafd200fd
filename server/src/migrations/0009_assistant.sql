-- Trained models, where each dialogue stands, and why the assistant said what it said.

create table models (
  tenant_id uuid not null,
  revision int not null,
  version text not null,
  state text not null check (state in ('training', 'ready', 'failed')),
  bytes bytea,
  intents int not null,
  examples int not null,
  accuracy float8,
  seconds float8,
  problem text,
  started_at timestamptz not null,
  finished_at timestamptz,
  primary key (tenant_id, revision),
  check ((state = 'ready') <= (bytes is not null))
);
-- The bytes are compressed numbers already.
alter table models alter column bytes set storage external;
call isolate('models');

create table dialogues (
  tenant_id uuid not null,
  conversation_id uuid not null,
  state text not null,
  updated_at timestamptz not null,
  primary key (tenant_id, conversation_id)
);
call isolate('dialogues');

create table turns (
  tenant_id uuid not null,
  message_id uuid not null,
  conversation_id uuid not null,
  episode_id uuid not null,
  customer_id uuid not null,
  at timestamptz not null,
  action text not null,
  handover text,
  intent text,
  model text,
  reasoning text not null,
  good boolean,
  primary key (tenant_id, message_id)
);
create index turns_conversation on turns (tenant_id, conversation_id, at);
call isolate('turns');
