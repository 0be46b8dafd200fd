-- Users, sessions, keys. Users belong to the installation: one agent may serve several tenants by memberships.

-- What the whole installation may read across tenants: transactions of the installation itself (setup, sign-in).
create procedure open_to_installation(target regclass) language plpgsql as $$
begin
  execute format('create policy installation on %s to tandem_app using (app_tenant() = %L) with check (app_tenant() = %L)',
    target, '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000');
end $$;

create table memberships (
  tenant_id uuid not null,
  user_id uuid not null,
  roles text[] not null,
  disabled_at timestamptz,
  created_at timestamptz not null,
  primary key (tenant_id, user_id)
);
create index memberships_user on memberships (user_id);
call isolate('memberships');
call open_to_installation('memberships');

create table users (
  id uuid primary key,
  login text not null unique,
  name text not null,
  language text not null,
  password_hash text not null,
  password_at timestamptz not null,
  must_change boolean not null,
  totp_secret text,
  totp_pending text,
  totp_step bigint,
  created_at timestamptz not null,
  last_seen_at timestamptz,
  last_tenant uuid
);
grant select, insert, update on users to tandem_app;
alter table users enable row level security;
alter table users force row level security;
create policy members on users to tandem_app
  using (exists (select from memberships m where m.user_id = users.id)) with check (true);
call open_to_installation('users');

create table password_history (
  user_id uuid not null,
  at timestamptz not null,
  hash text not null,
  primary key (user_id, at)
);
grant select, insert, delete on password_history to tandem_app;

create table sessions (
  id uuid primary key,
  token_hash bytea not null unique,
  user_id uuid not null,
  tenant_id uuid not null,
  created_at timestamptz not null,
  seen_at timestamptz not null
);
create index sessions_user on sessions (user_id);
grant select, insert, update, delete on sessions to tandem_app;

create table socket_tickets (
  hash bytea primary key,
  session_id uuid not null references sessions (id) on delete cascade,
  expires_at timestamptz not null
);
create index socket_tickets_session on socket_tickets (session_id);
grant select, insert, delete on socket_tickets to tandem_app;

-- Tries of an account or an address (hashed), whether or not the account exists.
create table sign_in_attempts (
  subject text primary key,
  tries int not null,
  until timestamptz not null
);
create index sign_in_attempts_until on sign_in_attempts (until);
grant select, insert, update, delete on sign_in_attempts to tandem_app;

create table api_keys (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  hash bytea not null,
  scopes text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_at timestamptz,
  primary key (tenant_id, id)
);
create index api_keys_id on api_keys (id);
call isolate('api_keys');
call open_to_installation('api_keys');
