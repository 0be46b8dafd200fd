-- Conversations that want a whole agent (a null weight: calls) are looked at in every match, so that an agent is kept
-- for each that waits: few, and found without a look at the queue.
create index queue_entries_whole on queue_entries (tenant_id, rank_at, id) where state = 'waiting' and weight is null;
