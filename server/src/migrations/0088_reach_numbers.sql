-- Whose number it is, without saying it: one number may be left for few conversations a day.

alter table reaches add column phone_index text;
create index reaches_phone on reaches (tenant_id, phone_index, at);
