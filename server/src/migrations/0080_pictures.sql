-- Pictures that answers show, sealed with the tenant's key: what somebody uploaded for an article, and our own copies of
-- what a shop shows of its goods. Nobody's personal data: whose order a picture was part of stands in the sealed message.
create table pictures (
  tenant_id uuid not null,
  id uuid not null,
  type text not null check (type in ('image/png', 'image/jpeg', 'image/webp')),
  bytes int not null,
  -- Keyed hash of what a copy was made of; null: uploaded.
  origin text,
  -- An article names it, and its versions are kept.
  kept boolean not null default false,
  -- When it was uploaded, or shown last.
  used_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, origin)
);
create index pictures_unused on pictures (tenant_id, used_at) where not kept;
call isolate('pictures');
