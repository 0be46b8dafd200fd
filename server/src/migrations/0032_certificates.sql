-- A skill may ask for a certificate: without it the skill counts for nothing (workforce/grants.ts).

alter table skills add column certificate text;

create table agent_certificates (
  tenant_id uuid not null,
  agent_id uuid not null,
  certificate text not null,
  primary key (tenant_id, agent_id, certificate)
);
call isolate('agent_certificates');
