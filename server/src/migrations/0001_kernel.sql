-- The kernel's own tables, and the one function that gives a table its tenant isolation.

create function app_tenant() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.tenant', true), '')::uuid $$;

-- Row-level security for a table with a tenant_id: forced, so that even the owner obeys it.
create procedure isolate(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy tenant_isolation on %s to tandem_app using (tenant_id = app_tenant()) with check (tenant_id = app_tenant())', target);
  execute format('grant select, insert, update, delete on %s to tandem_app', target);
end $$;

create table tenant_keys (
  tenant_id uuid not null,
  kid text not null,
  wrapped text not null,
  at timestamptz not null,
  primary key (tenant_id, kid)
);
call isolate('tenant_keys');

create table customer_keys (
  tenant_id uuid not null,
  customer_id uuid not null,
  kid text not null,
  wrapped text not null,
  at timestamptz not null,
  primary key (tenant_id, customer_id)
);
call isolate('customer_keys');

create table outbox (
  tenant_id uuid not null,
  id bigint generated always as identity,
  xid xid8 not null default pg_current_xact_id(),
  topic text not null,
  key text not null,
  payload jsonb not null,
  at timestamptz not null,
  primary key (tenant_id, id)
);
create index outbox_order on outbox (xid, id);
call isolate('outbox');
grant select, delete on outbox to tandem_system;
create policy system_reads on outbox to tandem_system using (true);

create table outbox_cursors (consumer text primary key, xid xid8 not null, id bigint not null);
grant select, insert, update on outbox_cursors to tandem_system;

create table dead_letters (
  tenant_id uuid not null,
  id bigint not null,
  reactor text not null,
  topic text not null,
  payload jsonb not null,
  problem text not null,
  at timestamptz not null,
  primary key (tenant_id, id, reactor)
);
call isolate('dead_letters');

create table deadlines (
  tenant_id uuid not null,
  kind text not null,
  key text not null,
  due_at timestamptz not null,
  payload jsonb not null,
  primary key (tenant_id, kind, key)
);
create index deadlines_due on deadlines (due_at);
call isolate('deadlines');
grant select on deadlines to tandem_system;
create policy system_reads on deadlines to tandem_system using (true);

-- Audit rows are only ever added; the sealer alone may set their place in the chain, pruning takes whole segments.
create table audit (
  tenant_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  actor_kind text not null,
  actor_id text,
  actor_name text,
  action text not null,
  object text,
  result text not null check (result in ('ok', 'denied', 'failed')),
  ip text,
  request_id text not null,
  detail jsonb not null,
  chain_seq bigint,
  hash bytea,
  primary key (tenant_id, id)
);
create unique index audit_chain on audit (tenant_id, chain_seq) where chain_seq is not null;
create index audit_unsealed on audit (tenant_id, at) where chain_seq is null;
create index audit_time on audit (tenant_id, at desc, id desc);
call isolate('audit');
revoke update, delete on audit from tandem_app;
grant select, update (chain_seq, hash), delete on audit to tandem_system;
create policy system_seals on audit to tandem_system using (true);

create table audit_checkpoints (
  tenant_id uuid not null,
  chain_seq bigint not null,
  hash bytea not null,
  entries int not null,
  at timestamptz not null,
  signature bytea not null,
  key_id text not null,
  primary key (tenant_id, chain_seq)
);
call isolate('audit_checkpoints');
revoke insert, update, delete on audit_checkpoints from tandem_app;
grant select, insert on audit_checkpoints to tandem_system;
create policy system_seals on audit_checkpoints to tandem_system using (true);
