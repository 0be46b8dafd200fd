-- What was read from a file or a site, kept for some days until somebody chooses what of it becomes drafts.

create table knowledge_imports (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('file', 'site')),
  source text not null,
  unit text check (unit in ('row', 'line', 'page', 'section')),
  state text not null check (state in ('reading', 'ready', 'failed')),
  failure jsonb,
  problems jsonb not null,
  by uuid not null,
  at timestamptz not null,
  primary key (tenant_id, id)
);
call isolate('knowledge_imports');

create table knowledge_import_entries (
  tenant_id uuid not null,
  import_id uuid not null,
  number int not null,
  key text not null,
  content jsonb not null,
  at int not null,
  url text,
  match jsonb,
  item_id uuid,
  primary key (tenant_id, import_id, number)
);
call isolate('knowledge_import_entries');

-- What was made out in pictures and recordings that customers sent, and the connected recogniser of speech.

create table media_texts (
  tenant_id uuid not null,
  file_id uuid not null,
  customer_id uuid not null,
  text text,
  why text check (why in ('unreadable', 'unsupported', 'unavailable')),
  at timestamptz not null,
  primary key (tenant_id, file_id),
  check ((text is null) = (why is not null))
);
call isolate('media_texts');

create table media_speech (
  tenant_id uuid not null,
  kind text not null,
  settings jsonb not null,
  secrets text,
  connected_at timestamptz not null,
  primary key (tenant_id)
);
call isolate('media_speech');
