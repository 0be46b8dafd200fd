-- Flows are written, reviewed and published as articles and intents are.

alter table knowledge_items drop constraint knowledge_items_kind_check;
alter table knowledge_items add constraint knowledge_items_kind_check check (kind in ('article', 'intent', 'flow'));

-- What packs have installed so far moves over as version 1; its owner may see the rows of all tenants for it.
alter table knowledge_flows no force row level security;
alter table knowledge_items no force row level security;
alter table knowledge_versions no force row level security;

insert into knowledge_items (tenant_id, id, kind, key, state, version, content, updated_at)
select tenant_id, gen_random_uuid(), 'flow', id, 'published', 1, flow - 'id' - 'version', now() from knowledge_flows;

insert into knowledge_versions (tenant_id, item_id, version, content, by, at)
select tenant_id, id, 1, content, '00000000-0000-0000-0000-000000000000', updated_at
from knowledge_items where kind = 'flow';

alter table knowledge_items force row level security;
alter table knowledge_versions force row level security;
drop table knowledge_flows;
