-- What an import holds against an article leads to it, and its address has its key.
-- Their owner may see the rows of all tenants for it.
alter table knowledge_import_entries no force row level security;
alter table knowledge_items no force row level security;
update knowledge_import_entries as entry
set match = entry.match || jsonb_build_object('key', (
  select item.key
  from knowledge_items as item
  where item.tenant_id = entry.tenant_id and item.id::text = entry.match->>'article'
))
where entry.match is not null;
alter table knowledge_import_entries force row level security;
alter table knowledge_items force row level security;
