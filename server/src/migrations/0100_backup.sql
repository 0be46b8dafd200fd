-- Row-level security is forced, so that even the owner of the tables reads nothing across tenants. A backup has to: the
-- owner may read all rows in a transaction that says what it is (`set local app.copying = 'on'`), and nobody else may.

create function app_copying() returns boolean language sql stable parallel safe as
$$ select coalesce(current_setting('app.copying', true), '') = 'on' $$;

create procedure open_to_backup(target regclass) language plpgsql as $$
begin
  execute format('create policy backup_reads on %s for select to %I using (app_copying())', target, current_user);
end $$;

do $$
declare
  target regclass;
begin
  for target in select oid from pg_class
    where relnamespace = 'public'::regnamespace and relforcerowsecurity order by relname
  loop
    call open_to_backup(target);
  end loop;
end $$;

create or replace procedure isolate(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy tenant_isolation on %s to tandem_app using (tenant_id = app_tenant()) with check (tenant_id = app_tenant())', target);
  execute format('grant select, insert, update, delete on %s to tandem_app', target);
  call open_to_backup(target);
end $$;
