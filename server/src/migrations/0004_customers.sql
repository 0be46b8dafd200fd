-- Customers and the identities they are known by. Personal fields are sealed with the customer's key and found by
-- blind index.

create table customers (
  tenant_id uuid not null,
  id uuid not null,
  name text,
  phone text,
  email text,
  note text,
  attributes text,
  name_index text,
  phone_index text,
  email_index text,
  tags text[] not null default '{}',
  merged_into uuid,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  primary key (tenant_id, id)
);
create index customers_recent on customers (tenant_id, last_seen_at desc, id desc) where merged_into is null;
create index customers_name on customers (tenant_id, name_index) where name_index is not null;
create index customers_phone on customers (tenant_id, phone_index) where phone_index is not null;
create index customers_email on customers (tenant_id, email_index) where email_index is not null;
create index customers_merged on customers (tenant_id, merged_into) where merged_into is not null;
call isolate('customers');

create table identities (
  tenant_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  kind text not null,
  value text not null,
  value_index text not null,
  verified boolean not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, kind, value_index)
);
create index identities_customer on identities (tenant_id, customer_id);
call isolate('identities');
