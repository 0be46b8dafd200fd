-- Colleagues who were sent a link: whoever has it sets a password and is in. Only a hash of the link is kept.

create table invitations (
  tenant_id uuid not null,
  id uuid not null,
  hash bytea not null,
  login text not null,
  name text not null,
  roles text[] not null,
  invited_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  primary key (tenant_id, id)
);
create index invitations_hash on invitations (hash);
create index invitations_expires on invitations (expires_at);
-- One at a time for each login of a tenant.
create unique index invitations_waiting on invitations (tenant_id, login) where used_at is null and revoked_at is null;
call isolate('invitations');
-- Whoever comes with a link says no tenant.
call open_to_installation('invitations');
