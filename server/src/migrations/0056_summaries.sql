-- What a language model wrote of a conversation for the person who takes over: written once, read by everybody after.
create table summaries (
  tenant_id uuid not null,
  conversation_id uuid not null,
  language text not null check (language in ('zh', 'en')),
  episode_id uuid not null,
  customer_id uuid not null,
  -- Up to which message it goes.
  seq int not null,
  body text not null,
  model text not null,
  at timestamptz not null,
  primary key (tenant_id, conversation_id, language)
);
call isolate('summaries');
