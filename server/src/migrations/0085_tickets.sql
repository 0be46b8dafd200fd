-- Matters of customers that outlive the conversation: who looks after them, until when, and what was done.

create table tickets (
  tenant_id uuid not null,
  id uuid not null,
  number int not null,
  request_id uuid not null,
  customer_id uuid not null,
  conversation_id uuid not null,
  subject text not null,
  details text not null,
  priority int not null check (priority between 1 and 4),
  state text not null check (state in ('open', 'waiting', 'solved')),
  assignee_id uuid,
  due_at timestamptz,
  by_id uuid not null,
  by_name text not null,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, number),
  unique (tenant_id, request_id)
);
create index tickets_changed on tickets (tenant_id, state, changed_at desc, id desc);
create index tickets_customer on tickets (tenant_id, customer_id);
call isolate('tickets');

create table ticket_steps (
  tenant_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  customer_id uuid not null,
  at timestamptz not null,
  by_id uuid not null,
  by_name text not null,
  changes jsonb not null,
  note text,
  primary key (tenant_id, id)
);
create index ticket_steps_ticket on ticket_steps (tenant_id, ticket_id, id);
create index ticket_steps_customer on ticket_steps (tenant_id, customer_id);
call isolate('ticket_steps');

alter table notices
  drop constraint notices_kind_check,
  add constraint notices_kind_check
    check (kind in ('mention', 'reminder', 'snooze_over', 'alarm', 'course', 'result', 'article', 'ticket'));
