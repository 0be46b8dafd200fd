-- What versions that served had right and wrong of the evaluation set: a candidate is held against the best of them, too,
-- so that losses which are each too small to be seen do not add up.
create table learning_marks (
  tenant_id uuid not null,
  revision int not null,
  right_cases jsonb not null,
  wrong_cases jsonb not null,
  at timestamptz not null,
  primary key (tenant_id, revision)
);
call isolate('learning_marks');
