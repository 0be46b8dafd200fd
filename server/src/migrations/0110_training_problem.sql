-- Why a training failed is told to people in their language.
alter table models alter column problem type jsonb
  using case when problem is not null then jsonb_build_object('zh', problem, 'en', problem) end;
