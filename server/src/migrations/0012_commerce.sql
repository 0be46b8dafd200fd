-- The shop platform that a tenant has connected, one at a time.

create table shops (
  tenant_id uuid not null,
  kind text not null,
  settings jsonb not null,
  secrets text,
  connected_at timestamptz not null,
  primary key (tenant_id)
);
call isolate('shops');
