-- What the floor was alarmed by, and when it is to be. At most one alarm of a kind is on.

create table alarms (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('longest_wait', 'abandonment', 'sentiment', 'sla_risk')),
  raised_at timestamptz not null,
  cleared_at timestamptz,
  value double precision not null,
  worst double precision not null,
  raise_limit double precision not null,
  acknowledged_by uuid,
  acknowledged_name text,
  acknowledged_at timestamptz,
  primary key (tenant_id, id)
);
create unique index alarms_on on alarms (tenant_id, kind) where cleared_at is null;
create index alarms_raised on alarms (tenant_id, raised_at desc);
call isolate('alarms');

create table alarm_policies (
  tenant_id uuid not null,
  policy jsonb not null,
  primary key (tenant_id)
);
call isolate('alarm_policies');
