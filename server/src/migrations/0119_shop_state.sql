-- How the connected shop answers: what the settings show of it.

alter table shops
  add column answered_at timestamptz,
  add column failed_at timestamptz,
  add column fault text;
