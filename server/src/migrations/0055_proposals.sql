-- Tools that change something, wanted by a model or a flow: a person decides on each.
create table proposals (
  tenant_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  episode_id uuid not null,
  customer_id uuid not null,
  -- The customer's message that it came from.
  message_id uuid not null,
  seq int not null,
  at timestamptz not null,
  until timestamptz not null,
  tool text not null,
  input text not null,
  proposer text not null check (proposer in ('model', 'flow')),
  proposer_name text not null,
  state text not null check (state in ('open', 'approved', 'done', 'failed', 'declined', 'expired')),
  decided_by uuid,
  decided_name text,
  decided_at timestamptz,
  reason text,
  result text,
  error text,
  primary key (tenant_id, id),
  check ((state in ('open', 'expired')) = (decided_by is null))
);
create index proposals_conversation on proposals (tenant_id, conversation_id, at desc);
call isolate('proposals');
