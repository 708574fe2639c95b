-- The record of acts: append-only, each line chained to the one before by its hash.
create table ledger_line (
  seq bigint primary key,
  at timestamptz not null,
  account_id text not null,
  account_name text not null,
  role text,
  purpose text,
  act text not null,
  subject_module text not null,
  subject_id text not null,
  detail jsonb not null,
  previous_hash text not null,
  hash text not null unique
);
create index ledger_line_subject on ledger_line (subject_module, subject_id, seq);
create index ledger_line_account on ledger_line (account_id, seq);

-- Readings of data on named persons. Not chained, so that readers never wait for one another.
create table ledger_access (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  account_id text not null,
  account_name text not null,
  role text,
  purpose text,
  operation text not null,
  input jsonb not null
);
create index ledger_access_account on ledger_access (account_id, id);

create function ledger_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The ledger is append-only';
end;
$$;
create trigger ledger_line_append_only before update or delete on ledger_line
  for each row execute function ledger_refuse_change();
create trigger ledger_line_no_truncate before truncate on ledger_line
  for each statement execute function ledger_refuse_change();
create trigger ledger_access_append_only before update or delete on ledger_access
  for each row execute function ledger_refuse_change();
create trigger ledger_access_no_truncate before truncate on ledger_access
  for each statement execute function ledger_refuse_change();
