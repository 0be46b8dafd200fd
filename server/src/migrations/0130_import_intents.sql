-- Examples that were read from a file, kept for some days until somebody chooses which intents take them.

alter table knowledge_imports drop constraint knowledge_imports_kind_check;
alter table knowledge_imports add check (kind in ('file', 'site', 'intents'));

create table knowledge_import_examples (
  tenant_id uuid not null,
  import_id uuid not null,
  at int not null,
  text text not null,
  label text not null,
  title jsonb,
  primary key (tenant_id, import_id, at)
);
call isolate('knowledge_import_examples');
