create table intake_reading (
  id uuid primary key,
  source_id uuid not null unique,
  title text not null,
  language text not null,
  doc_date text,
  state text not null check (state in ('open', 'recorded', 'set-aside')),
  handling text not null,
  notes jsonb not null,
  ignored jsonb not null,
  items jsonb not null,
  read_at timestamptz not null,
  read_by text not null,
  version int not null default 1
);
create index intake_reading_state on intake_reading (state, read_at, id);
