-- How many people are needed and who works when: arrivals by half hour, events, shifts, leave, swaps, presence.

create table staffing_policies (
  tenant_id uuid primary key,
  policy jsonb not null
);
call isolate('staffing_policies');

-- Days and half hours are those of the tenant's wall clock: habits follow it, not UTC.
create table staffing_arrivals (
  tenant_id uuid not null,
  queue text not null,
  day text not null,
  slot int not null check (slot between 0 and 47),
  n int not null check (n >= 0),
  primary key (tenant_id, queue, day, slot)
);
call isolate('staffing_arrivals');

-- Events that were counted: one that comes again after a crash is not counted twice.
create table staffing_counted (
  tenant_id uuid not null,
  event_id bigint not null,
  at timestamptz not null,
  primary key (tenant_id, event_id)
);
call isolate('staffing_counted');

create table staffing_events (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  days jsonb not null,
  multiplier float8 not null check (multiplier > 0),
  hours jsonb,
  primary key (tenant_id, id)
);
call isolate('staffing_events');

create table staffing_kinds (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  from_slot int not null,
  to_slot int not null check (to_slot > from_slot),
  breaks int[] not null,
  removed bool not null default false,
  primary key (tenant_id, id)
);
call isolate('staffing_kinds');

create table staffing_people (
  tenant_id uuid not null,
  agent_id uuid not null,
  hours_week int not null,
  days_week int not null,
  weekdays int[] not null,
  kinds text[],
  standby bool not null,
  call_from text not null,
  call_to text not null,
  phone text,
  primary key (tenant_id, agent_id)
);
call isolate('staffing_people');

create table staffing_shifts (
  tenant_id uuid not null,
  id uuid not null,
  agent_id uuid not null,
  day text not null,
  kind_id uuid,
  from_slot int not null,
  to_slot int not null check (to_slot > from_slot),
  breaks int[] not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  published bool not null,
  source text not null check (source in ('solver', 'manual', 'swap', 'call_in')),
  primary key (tenant_id, id)
);
create index staffing_shifts_day on staffing_shifts (tenant_id, day);
create index staffing_shifts_agent on staffing_shifts (tenant_id, agent_id, day);
call isolate('staffing_shifts');

create table staffing_plans (
  tenant_id uuid not null,
  week text not null,
  state text not null check (state in ('solving', 'ready', 'failed')),
  at timestamptz not null,
  shifts int not null,
  missing int not null,
  proven bool not null,
  problem jsonb,
  primary key (tenant_id, week)
);
call isolate('staffing_plans');

create table staffing_leaves (
  tenant_id uuid not null,
  id uuid not null,
  agent_id uuid not null,
  from_day text not null,
  to_day text not null check (to_day >= from_day),
  reason text not null,
  note text not null,
  state text not null check (state in ('requested', 'approved', 'rejected', 'withdrawn')),
  requested_at timestamptz not null,
  decided_by uuid,
  primary key (tenant_id, id)
);
create index staffing_leaves_day on staffing_leaves (tenant_id, to_day);
call isolate('staffing_leaves');

create table staffing_swaps (
  tenant_id uuid not null,
  id uuid not null,
  shift_id uuid not null,
  from_id uuid not null,
  to_id uuid,
  return_id uuid,
  state text not null check (state in ('offered', 'accepted', 'approved', 'rejected', 'withdrawn')),
  offered_at timestamptz not null,
  decided_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, shift_id) references staffing_shifts (tenant_id, id) on delete cascade,
  foreign key (tenant_id, return_id) references staffing_shifts (tenant_id, id) on delete cascade
);
create unique index staffing_swaps_live on staffing_swaps (tenant_id, shift_id) where state in ('offered', 'accepted');
call isolate('staffing_swaps');

create table staffing_presence (
  tenant_id uuid not null,
  agent_id uuid not null,
  from_at timestamptz not null,
  to_at timestamptz,
  presence text not null,
  primary key (tenant_id, agent_id, from_at)
);
call isolate('staffing_presence');
