-- One store of notices: those of training and quality move to the desk, which shows them since 0045. What was told
-- before that comes along; what was read in either place was read. The owner may see all tenants' rows for it.

alter table notices no force row level security;
alter table quality_notices no force row level security;
alter table training_notices no force row level security;
alter table training_courses no force row level security;

insert into notices (tenant_id, id, agent_id, kind, about, at, news, subject, seen_at)
select tenant_id, id, agent_id, 'result', id, at, kind, episode_id::text, seen_at from quality_notices
on conflict (tenant_id, agent_id, about) do update set seen_at = coalesce(notices.seen_at, excluded.seen_at);

insert into notices (tenant_id, id, agent_id, kind, about, at, news, subject, topic, seen_at)
select n.tenant_id, n.id, n.agent_id, 'course', n.id, n.at, n.kind, n.course_id::text, c.content -> 'title', n.seen_at
from training_notices n join training_courses c on c.tenant_id = n.tenant_id and c.id = n.course_id
on conflict (tenant_id, agent_id, about) do update set seen_at = coalesce(notices.seen_at, excluded.seen_at);

drop table quality_notices;
drop table training_notices;
alter table notices force row level security;
alter table training_courses force row level security;
