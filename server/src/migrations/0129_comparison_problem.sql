-- Why a comparison failed is told to people in their language.
alter table learning_comparisons alter column problem type jsonb
  using case when problem is not null then jsonb_build_object('zh', '比较没有完成，请再比较一次', 'en', problem) end;
