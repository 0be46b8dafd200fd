-- What customers ask and the tenant does not serve, as people said: learnt, so that it is refused. Masked and sealed with
-- the tenant's key, like the evaluation set: such a text is nobody's any more.
create table knowledge_outside (
  tenant_id uuid not null,
  id uuid not null,
  text text not null,
  fingerprint text not null,
  -- The group of questions that it came from; null: written by hand.
  cluster_id uuid,
  by uuid not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, fingerprint)
);
call isolate('knowledge_outside');

-- Whether a dismissed group is nobody's business, or only needs nothing.
alter table learning_clusters add column outside boolean not null default false;
