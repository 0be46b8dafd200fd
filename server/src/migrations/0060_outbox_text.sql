-- Events are written once, read once and never searched: kept as the text they came as, not taken apart and put in order.
alter table outbox alter column payload type json;
