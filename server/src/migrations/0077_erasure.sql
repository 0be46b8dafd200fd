-- A person who asks for it is erased: everything sealed becomes unreadable with their keys, the rest is wiped by the
-- modules that hold it. The receipt names counts only.

alter table customers add column erased_at timestamptz;

create table erasures (
  tenant_id uuid not null,
  customer_id uuid not null,
  at timestamptz not null,
  by_id uuid not null,
  by_name text not null,
  finished_at timestamptz,
  primary key (tenant_id, customer_id)
);
create index erasures_at on erasures (tenant_id, at desc, customer_id desc);
call isolate('erasures');
revoke delete on erasures from tandem_app;

create table erasure_parts (
  tenant_id uuid not null,
  customer_id uuid not null,
  part text not null,
  erased int not null,
  kept int not null,
  primary key (tenant_id, customer_id, part)
);
call isolate('erasure_parts');
revoke delete on erasure_parts from tandem_app;

-- A message is its own record and never changes, but for that of an erased person, of which only the place stays.
grant update (body, search, meta, client_id) on messages to tandem_app;
create policy only_of_the_erased on messages as restrictive for update to tandem_app using (
  exists (
    select from conversations c join customers p on p.tenant_id = c.tenant_id and p.id = c.customer_id
    where c.tenant_id = messages.tenant_id and c.id = messages.conversation_id and p.erased_at is not null
  )
);

-- Looked for by the customer.
create index files_customer on files (tenant_id, customer_id);
create index turns_customer on turns (tenant_id, customer_id);
create index learning_questions_customer on learning_questions (tenant_id, customer_id);
create index inspections_customer on inspections (tenant_id, customer_id);
