-- One answer for each idempotency key: a request repeated after a lost answer acts once.
create table platform_once (
  account_id text not null,
  operation text not null,
  key text not null,
  answer jsonb not null,
  at timestamptz not null,
  primary key (account_id, operation, key)
);
