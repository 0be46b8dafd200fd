-- A trained model serves once it has been compared with the one that serves: live, candidate, or kept to go back to.
alter table models add column stage text check (stage in ('live', 'candidate', 'kept'));

-- Its owner may see the rows of all tenants for it.
alter table models no force row level security;
update models set stage = 'kept' where state = 'ready';
update models m set stage = 'live' where state = 'ready'
  and revision = (select max(revision) from models o where o.tenant_id = m.tenant_id and o.state = 'ready');
alter table models force row level security;

alter table models add check ((state = 'ready') = (stage is not null));
create unique index models_live on models (tenant_id) where stage = 'live';
create unique index models_candidate on models (tenant_id) where stage = 'candidate';

-- What customers and agents thought of an answer.
alter table turns add column liked boolean;
alter table turns add column corrected boolean not null default false;
alter table turns add column correct_intent text;
create index turns_recent on turns (tenant_id, at);

-- Questions that were not answered well, in groups for review.
create table learning_clusters (
  tenant_id uuid not null,
  id uuid not null,
  state text not null check (state in ('open', 'added', 'drafted', 'dismissed')),
  -- A person put it together: it is not merged into another by itself.
  shaped boolean not null,
  target text,
  changed_at timestamptz not null,
  primary key (tenant_id, id)
);
call isolate('learning_clusters');

create table learning_questions (
  tenant_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  episode_id uuid not null,
  customer_id uuid not null,
  cluster_id uuid,
  reason text not null check (reason in ('refused', 'handed_over', 'bad', 'corrected')),
  text text not null,
  fingerprint text not null,
  language text not null,
  intent text,
  candidates jsonb not null,
  corrected boolean not null,
  correct_intent text,
  resolved boolean not null,
  at timestamptz not null,
  primary key (tenant_id, id)
);
create index learning_questions_cluster on learning_questions (tenant_id, cluster_id, at);
create index learning_questions_episode on learning_questions (tenant_id, episode_id);
create index learning_questions_fingerprint on learning_questions (tenant_id, fingerprint);
call isolate('learning_questions');

-- What versions are measured by.
create table learning_cases (
  tenant_id uuid not null,
  id uuid not null,
  text text not null,
  fingerprint text not null,
  language text not null,
  intent text,
  also text,
  origin text not null check (origin in ('pack', 'person', 'inbox')),
  at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, fingerprint)
);
call isolate('learning_cases');

create table learning_comparisons (
  tenant_id uuid not null,
  revision int not null,
  against int not null,
  state text not null check (state in ('running', 'done', 'failed')),
  result jsonb,
  problem text,
  at timestamptz not null,
  primary key (tenant_id, revision)
);
call isolate('learning_comparisons');

-- Where two versions differ; the text stays where it is, sealed: a case, or a turn.
create table learning_changes (
  tenant_id uuid not null,
  revision int not null,
  origin text not null check (origin in ('evaluation', 'replay', 'shadow')),
  question_id uuid not null,
  live jsonb not null,
  candidate jsonb not null,
  effect text not null check (effect in ('better', 'worse', 'other')),
  at timestamptz not null,
  primary key (tenant_id, revision, origin, question_id)
);
call isolate('learning_changes');

-- How often a candidate was asked in the shadow of the live version.
create table learning_shadows (
  tenant_id uuid not null,
  revision int not null,
  asked int not null,
  agreed int not null,
  primary key (tenant_id, revision)
);
call isolate('learning_shadows');

create table learning_settings (
  tenant_id uuid not null,
  mode text not null check (mode in ('automatic', 'manual')),
  shadow boolean not null,
  -- The pack whose evaluation set has been taken over.
  pack text,
  primary key (tenant_id)
);
call isolate('learning_settings');

-- Articles of whose end somebody has to be reminded.
create table learning_reminders (
  tenant_id uuid not null,
  article_id uuid not null,
  stage text not null check (stage in ('soon', 'expired')),
  valid_until timestamptz not null,
  at timestamptz not null,
  primary key (tenant_id, article_id)
);
call isolate('learning_reminders');
