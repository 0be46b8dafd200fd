-- What a tenant's pack brought last, by which a later version of the pack is told from what the tenant changed itself.
create table knowledge_pack_items (
  tenant_id uuid not null,
  kind text not null check (kind in ('article', 'intent', 'flow', 'reply')),
  key text not null,
  -- Null: the tenant had deleted it before this was noted.
  content jsonb,
  -- Why the tenant's own stayed at the last update, until somebody has looked at it.
  kept text check (kept in ('edited', 'draft', 'deleted', 'own', 'dead_end')),
  primary key (tenant_id, kind, key)
);

-- Tenants that have a pack already: it was installed in one transaction, before anybody could publish anything. Of
-- replies, which have no versions, the audit trail tells what the tenant changed or deleted. The owner may see the rows
-- of all tenants for it.
alter table knowledge_state no force row level security;
alter table knowledge_items no force row level security;
alter table knowledge_versions no force row level security;
alter table knowledge_replies no force row level security;
alter table audit no force row level security;

insert into knowledge_pack_items (tenant_id, kind, key, content)
select i.tenant_id, i.kind, i.key, v.content
from knowledge_versions v
join knowledge_items i on i.tenant_id = v.tenant_id and i.id = v.item_id
join knowledge_state s on s.tenant_id = v.tenant_id and s.manifest is not null
where v.version = 1
  and v.at < (select min(o.at) from knowledge_versions o where o.tenant_id = v.tenant_id) + interval '10 seconds';

insert into knowledge_pack_items (tenant_id, kind, key, content)
select r.tenant_id, 'reply', r.shortcut, jsonb_build_object('title', r.title, 'text', r.text)
from knowledge_replies r
join knowledge_state s on s.tenant_id = r.tenant_id and s.manifest is not null
where not exists (
  select 1 from audit a where a.tenant_id = r.tenant_id and a.action = 'knowledge.saveReply' and a.object = r.shortcut
);

insert into knowledge_pack_items (tenant_id, kind, key, content)
select distinct a.tenant_id, 'reply', a.object, null::jsonb
from audit a
join knowledge_state s on s.tenant_id = a.tenant_id and s.manifest is not null
where a.action = 'knowledge.deleteReply' and a.result = 'ok' and a.object is not null
on conflict do nothing;

alter table knowledge_state force row level security;
alter table knowledge_items force row level security;
alter table knowledge_versions force row level security;
alter table knowledge_replies force row level security;
alter table audit force row level security;

call isolate('knowledge_pack_items');
