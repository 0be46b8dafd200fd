-- Threads with customers, their episodes and messages. Texts are sealed with the customer's key; `search` holds keyed
-- hashes of their tokens.

create table conversations (
  tenant_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  channel_id uuid not null,
  channel_kind text not null,
  channel_name text not null,
  status text not null default 'closed' check (status in ('open', 'closed')),
  assignee_kind text not null default 'bot' check (assignee_kind in ('bot', 'queue', 'agent')),
  assignee_id uuid,
  assignee_name text,
  epoch int not null default 0,
  last_seq int not null default 0,
  read_seq int not null default 0,
  episode_id uuid,
  episode_number int not null default 0,
  triage text,
  priority int not null default 3,
  emotion text not null default 'neutral',
  language text not null default 'zh',
  tags text[] not null default '{}',
  preview_seq int,
  rating int,
  opened_at timestamptz not null,
  updated_at timestamptz not null,
  closed_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, customer_id, channel_id),
  check ((assignee_kind = 'agent') = (assignee_id is not null))
) with (fillfactor = 75);
-- No index holds what every message changes, so that the row is updated in place (HOT).
create index conversations_open on conversations (tenant_id, assignee_kind, assignee_id) where status = 'open';
create index conversations_closed on conversations (tenant_id, closed_at desc, id desc) where status = 'closed';
call isolate('conversations');

create table episodes (
  tenant_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  customer_id uuid not null,
  number int not null,
  first_seq int not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  close_reason text,
  close_note text,
  handled text not null default 'none' check (handled in ('bot', 'agent', 'none')),
  rating int,
  comment text,
  primary key (tenant_id, id)
);
create index episodes_conversation on episodes (tenant_id, conversation_id, number desc);
create index episodes_customer on episodes (tenant_id, customer_id, opened_at desc);
call isolate('episodes');

create table messages (
  tenant_id uuid not null,
  conversation_id uuid not null,
  seq int not null,
  id uuid not null,
  episode_id uuid not null,
  at timestamptz not null,
  author_kind text not null check (author_kind in ('customer', 'bot', 'agent', 'system')),
  author_id uuid,
  author_name text,
  visibility text not null check (visibility in ('public', 'internal')),
  body text not null,
  client_id text not null,
  meta jsonb not null,
  search tsvector,
  primary key (tenant_id, conversation_id, seq),
  unique (tenant_id, conversation_id, client_id)
);
-- New entries gather unsorted and are merged in bulk: a message has 30 of them.
create index messages_search on messages using gin (search) with (gin_pending_list_limit = 16384);
call isolate('messages');
revoke update, delete on messages from tandem_app;
