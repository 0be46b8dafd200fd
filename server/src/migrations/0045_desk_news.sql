-- News of training, quality and knowledge stand in the bell of the desk, too.

alter table notices
  drop constraint notices_kind_check,
  add constraint notices_kind_check
    check (kind in ('mention', 'reminder', 'snooze_over', 'alarm', 'course', 'result', 'article')),
  add column news text,
  -- The id of a course or an episode, or the key of an article.
  add column subject text,
  add column topic jsonb;
