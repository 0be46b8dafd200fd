-- Configured accounts of providers, the visitors of the web chat, and uploaded files.

create table channels (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  key text not null,
  enabled boolean not null,
  settings jsonb not null,
  secrets text,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, key)
);
call isolate('channels');

create table visitors (
  tenant_id uuid not null,
  token_hash bytea not null,
  channel_id uuid not null,
  customer_id uuid not null,
  conversation_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (tenant_id, token_hash)
);
create index visitors_expiry on visitors (tenant_id, expires_at);
call isolate('visitors');

create table files (
  tenant_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  customer_id uuid not null,
  name text not null,
  type text not null,
  bytes int not null,
  created_at timestamptz not null,
  primary key (tenant_id, id)
);
call isolate('files');
