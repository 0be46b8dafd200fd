-- What an agent keeps at the own desk: conversations put aside, reminders, notices; how far answers have come to the
-- customer; what became of suggested answers; the ledger of consents.

alter table conversations
  add column snoozed_at timestamptz,
  add column snoozed_until timestamptz,
  add column delivered_seq int not null default 0,
  add column seen_seq int not null default 0;

create table notices (
  tenant_id uuid not null,
  id uuid not null,
  agent_id uuid not null,
  kind text not null check (kind in ('mention', 'reminder', 'snooze_over', 'alarm')),
  -- Of what it tells: the same thing is told one person once.
  about uuid not null,
  at timestamptz not null,
  conversation_id uuid,
  customer_id uuid,
  seq int,
  from_id uuid,
  from_name text,
  body text,
  alarm text,
  seen_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, agent_id, about)
);
create index notices_agent on notices (tenant_id, agent_id, at desc);
call isolate('notices');

create table reminders (
  tenant_id uuid not null,
  id uuid not null,
  agent_id uuid not null,
  conversation_id uuid not null,
  customer_id uuid not null,
  due_at timestamptz not null,
  body text not null,
  primary key (tenant_id, id)
);
create index reminders_agent on reminders (tenant_id, agent_id, due_at);
call isolate('reminders');

-- The suggested text is kept sealed until the reply is sent or the episode ends, then only the figures.
create table suggestion_uses (
  tenant_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  customer_id uuid not null,
  agent_id uuid not null,
  article text not null,
  intent text,
  body text,
  at timestamptz not null,
  outcome text not null default 'open' check (outcome in ('open', 'sent', 'discarded')),
  edited double precision,
  primary key (tenant_id, id)
);
create index suggestion_uses_open on suggestion_uses (tenant_id, conversation_id, agent_id) where outcome = 'open';
create index suggestion_uses_at on suggestion_uses (tenant_id, at);
call isolate('suggestion_uses');

create table consents (
  tenant_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  purpose text not null check (purpose in ('contact', 'marketing', 'improvement')),
  given boolean not null,
  source text not null check (source in ('chat', 'phone', 'form', 'shop')),
  at timestamptz not null,
  by_id uuid not null,
  by_name text not null,
  primary key (tenant_id, id)
);
create index consents_customer on consents (tenant_id, customer_id, at desc);
call isolate('consents');
revoke update, delete on consents from tandem_app;
