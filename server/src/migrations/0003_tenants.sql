-- Tenants, and the one-time token with which the first of them is made.

create table tenants (
  tenant_id uuid primary key,
  name text not null,
  pack text,
  language text not null,
  policies jsonb not null,
  hours jsonb not null,
  created_at timestamptz not null
);
call isolate('tenants');
call open_to_installation('tenants');
revoke delete on tenants from tandem_app;
-- The audit sealer prunes by each tenant's policy.
grant select on tenants to tandem_system;
create policy system_reads on tenants to tandem_system using (true);

create table setup_tokens (
  hash bytea primary key,
  at timestamptz not null
);
grant select, insert, delete on setup_tokens to tandem_app;
