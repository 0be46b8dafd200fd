-- Which questions became examples of the intent that their group was added to: they can be taken out of it again.
alter table learning_questions add column taught boolean not null default false;
