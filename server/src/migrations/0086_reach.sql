-- Customers who wait and go leave a number: they get a text message when it is their turn, and when they were answered.

create table reaches (
  tenant_id uuid not null,
  conversation_id uuid not null,
  customer_id uuid not null,
  phone text not null,
  -- How many numbers were left, and how many texts were sent: both are bounded.
  numbers int not null,
  texts int not null,
  -- Up to which message the customer was told: one absence is one text.
  told_seq int not null,
  at timestamptz not null,
  primary key (tenant_id, conversation_id)
);
create index reaches_customer on reaches (tenant_id, customer_id);
call isolate('reaches');
