-- Articles and intents with their drafts and every published version; canned replies, flows, the installed pack.

create table knowledge_items (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('article', 'intent')),
  key text not null,
  state text not null check (state in ('published', 'draft', 'review')),
  version int not null,
  content jsonb,
  draft jsonb,
  draft_by uuid,
  draft_at timestamptz,
  rejected text,
  retired_at timestamptz,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, kind, key),
  check ((draft is null) = (state = 'published')),
  check ((content is null) = (version = 0))
);
call isolate('knowledge_items');

-- Published versions are only ever added.
create table knowledge_versions (
  tenant_id uuid not null,
  item_id uuid not null,
  version int not null,
  content jsonb not null,
  by uuid not null,
  at timestamptz not null,
  primary key (tenant_id, item_id, version)
);
call isolate('knowledge_versions');
revoke update, delete on knowledge_versions from tandem_app;

create table knowledge_replies (
  tenant_id uuid not null,
  shortcut text not null,
  title jsonb not null,
  text jsonb not null,
  primary key (tenant_id, shortcut)
);
call isolate('knowledge_replies');

create table knowledge_flows (
  tenant_id uuid not null,
  id text not null,
  flow jsonb not null,
  primary key (tenant_id, id)
);
call isolate('knowledge_flows');

-- One row a tenant: how often something was published, and the manifest of the pack it began with.
create table knowledge_state (
  tenant_id uuid not null,
  revision int not null,
  manifest jsonb,
  primary key (tenant_id)
);
call isolate('knowledge_state');
