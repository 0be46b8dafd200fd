-- Models that a tenant has connected, and what they used each day: the budget is held against these rows.

create table model_connections (
  tenant_id uuid not null,
  port text not null check (port in ('language', 'encoder')),
  kind text not null,
  settings jsonb not null,
  secrets text,
  connected_at timestamptz not null,
  primary key (tenant_id, port)
);
call isolate('model_connections');

create table model_usage (
  tenant_id uuid not null,
  day text not null,
  port text not null check (port in ('language', 'encoder')),
  calls int not null,
  failed int not null,
  tokens_in bigint not null,
  tokens_out bigint not null,
  cost_micros bigint not null,
  primary key (tenant_id, day, port)
);
call isolate('model_usage');
