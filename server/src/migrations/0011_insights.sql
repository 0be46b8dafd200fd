-- What happened, kept for counting: ids, codes and figures of events, and sums of them by quarter of an hour.

create table insight_facts (
  tenant_id uuid not null,
  event_id bigint not null,
  topic text not null,
  episode_id uuid not null,
  payload jsonb not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, event_id)
);
create index insight_facts_episode on insight_facts (tenant_id, episode_id, event_id);
call isolate('insight_facts');

-- A late event may take back what an earlier one counted, so a sum can reach nought but never fall below it.
create table insight_rollups (
  tenant_id uuid not null,
  slot timestamptz not null,
  metric text not null,
  label text not null,
  bucket int not null,
  n int not null check (n >= 0),
  primary key (tenant_id, slot, metric, label, bucket)
);
call isolate('insight_rollups');
