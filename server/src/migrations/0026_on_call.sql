-- People who are called in when a gap opens at short notice, and how they are told.

create table staffing_gaps (
  tenant_id uuid not null,
  queue text not null,
  state text not null check (state in ('opening', 'open', 'closing')),
  since timestamptz not null,
  opened_at timestamptz,
  people int not null,
  primary key (tenant_id, queue)
);
call isolate('staffing_gaps');

create table staffing_calls (
  tenant_id uuid not null,
  id uuid not null,
  agent_id uuid not null,
  queue text not null,
  state text not null check (state in ('called', 'accepted', 'declined', 'missed', 'withdrawn', 'arrived')),
  called_at timestamptz not null,
  answer_by timestamptz not null,
  answered_at timestamptz,
  arrived_at timestamptz,
  until_at timestamptz not null,
  shift_id uuid,
  told jsonb,
  primary key (tenant_id, id)
);
-- Nobody is called twice at once.
create unique index staffing_calls_live on staffing_calls (tenant_id, agent_id) where state in ('called', 'accepted');
create index staffing_calls_at on staffing_calls (tenant_id, called_at);
call isolate('staffing_calls');

create table staffing_notifiers (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  enabled bool not null,
  settings jsonb not null,
  secrets text,
  primary key (tenant_id, id)
);
call isolate('staffing_notifiers');
