-- Courses, who is to take them, and what came of it.

create table training_courses (
  tenant_id uuid not null,
  id uuid not null,
  key text not null,
  state text not null check (state in ('draft', 'published', 'retired')),
  version int not null,
  content jsonb not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, key)
);
call isolate('training_courses');

create table training_assignments (
  tenant_id uuid not null,
  course_id uuid not null,
  agent_id uuid not null,
  assigned_by uuid,
  assigned_at timestamptz not null,
  due_at timestamptz,
  primary key (tenant_id, course_id, agent_id),
  foreign key (tenant_id, course_id) references training_courses (tenant_id, id)
);
create index training_assignments_agent on training_assignments (tenant_id, agent_id);
call isolate('training_assignments');

create table training_reads (
  tenant_id uuid not null,
  course_id uuid not null,
  agent_id uuid not null,
  lesson text not null,
  at timestamptz not null,
  primary key (tenant_id, course_id, agent_id, lesson)
);
call isolate('training_reads');

-- An attempt keeps the questions or the script that it was made with. What was said is sealed with the tenant's key.
create table training_attempts (
  tenant_id uuid not null,
  id uuid not null,
  course_id uuid not null,
  agent_id uuid not null,
  kind text not null check (kind in ('quiz', 'role_play')),
  seed int not null,
  content jsonb not null,
  said text,
  score double precision,
  passed bool,
  started_at timestamptz not null,
  finished_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, course_id) references training_courses (tenant_id, id),
  check ((score is null) = (finished_at is null)),
  check ((passed is null) = (finished_at is null))
);
create index training_attempts_agent on training_attempts (tenant_id, agent_id, course_id, started_at);
call isolate('training_attempts');

create table training_certificates (
  tenant_id uuid not null,
  course_id uuid not null,
  agent_id uuid not null,
  since timestamptz not null,
  until timestamptz not null,
  primary key (tenant_id, course_id, agent_id),
  foreign key (tenant_id, course_id) references training_courses (tenant_id, id)
);
call isolate('training_certificates');

create table training_notices (
  tenant_id uuid not null,
  id uuid not null,
  agent_id uuid not null,
  course_id uuid not null,
  kind text not null,
  at timestamptz not null,
  until timestamptz,
  seen_at timestamptz,
  primary key (tenant_id, id)
);
create index training_notices_agent on training_notices (tenant_id, agent_id, at desc) where seen_at is null;
call isolate('training_notices');
