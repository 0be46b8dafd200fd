-- A hash of what a model was trained on: the same again need not be trained.
alter table models add column material text;
