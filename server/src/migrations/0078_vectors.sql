-- Whose vectors a model has learnt of beside the words, or why of none, where an encoder was connected.
alter table models add column encoder text, add column encoder_problem text;

-- What an encoder made of the texts of the last training: the next one asks only for what is new. Found by a keyed
-- fingerprint of the text and sealed with the tenant's key, since some of the texts are.
create table example_vectors (
  tenant_id uuid not null,
  encoder text not null,
  fingerprint text not null,
  vector text not null,
  primary key (tenant_id, encoder, fingerprint)
);
call isolate('example_vectors');
