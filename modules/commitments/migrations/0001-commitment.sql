-- What is filtered and sorted; what is only read stands in commitments_wording, so that these rows stay narrow.
-- Keys (…_key, …_day) are made in rules.ts from the dates as the source gives them; collation C makes them compare by byte.
create table commitments_commitment (
  id uuid primary key,
  number text collate "C" not null unique,
  number_key text collate "C" not null generated always as
    (substr(number, 3, 4) || lpad(substr(number, 8), 9, '0')) stored,
  stance text not null check (stance in
    ('agreed', 'requested', 'pledged', 'offered', 'proposed', 'hoped', 'thanked', 'praised', 'congratulated',
     'affirmed', 'reported', 'discussed')),
  actionable boolean not null generated always as
    (stance in ('agreed', 'requested', 'pledged', 'offered', 'proposed', 'hoped')) stored,
  status text not null check (status in
    ('said', 'accepted', 'planned', 'under-way', 'done', 'repeated', 'dropped', 'disputed')),
  states text[] not null,
  doers text[] not null,
  authority_ids uuid[] not null,
  areas text[] not null,
  said_on text,
  said_key text collate "C" not null,
  due_on text,
  -- Last day the due date can mean; without one it sorts after every day.
  due_key text collate "C" not null,
  -- Last day anything was heard of the whole chain; null when no day is known.
  news_day text collate "C",
  engagement_module text,
  engagement_id text,
  instrument_id uuid,
  owner_kind text check (owner_kind in ('authority', 'official', 'account')),
  owner_id uuid,
  owner_name text,
  repeats_id uuid references commitments_commitment (id),
  -- The first telling of the chain; itself when it is the first.
  head_id uuid not null,
  is_head boolean not null generated always as (head_id = id) stored,
  handling text not null,
  level text not null generated always as (split_part(handling, '//', 1)) stored,
  version int not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  -- What a search looks through: the words of this telling, on a first telling those of the whole chain.
  words tsvector not null,
  check (repeats_id is null or repeats_id <> id),
  check ((status = 'repeated') = (repeats_id is not null))
);
create index commitments_commitment_said on commitments_commitment (said_key, number_key);
create index commitments_commitment_due on commitments_commitment (due_key, number_key);
-- The list as it opens: first tellings of work. What its usual filters ask is in the index, so that counting reads no row.
create index commitments_commitment_work on commitments_commitment (said_key, number_key)
  include (level, status, due_key, news_day, doers, states) where is_head and actionable and withdrawn_at is null;
create index commitments_commitment_work_due on commitments_commitment (due_key, number_key)
  include (level, status, news_day, doers, states) where is_head and actionable and withdrawn_at is null;
create index commitments_commitment_number on commitments_commitment (number_key);
create index commitments_commitment_states on commitments_commitment using gin (states);
create index commitments_commitment_areas on commitments_commitment using gin (areas);
create index commitments_commitment_authorities on commitments_commitment using gin (authority_ids);
create index commitments_commitment_words on commitments_commitment using gin (words);
create index commitments_commitment_owner on commitments_commitment (owner_name);
create index commitments_commitment_head on commitments_commitment (head_id);
create index commitments_commitment_engagement on commitments_commitment (engagement_id);
create index commitments_commitment_instrument on commitments_commitment (instrument_id);

-- What is read of one record or of one page of a listing.
create table commitments_wording (
  id uuid primary key references commitments_commitment (id),
  by_sides jsonb not null,
  to_sides jsonb not null,
  gist jsonb,
  quotes jsonb not null,
  -- Words of gist, quotes and names of sides without marks and capitals, each once.
  words text[] not null
);

create table commitments_move (
  id uuid primary key,
  commitment_id uuid not null references commitments_commitment (id),
  step text not null check (step in
    ('accepted', 'planned', 'under-way', 'done', 'dropped', 'disputed', 'reopened')),
  happened_on text,
  reason text,
  note text,
  source_id uuid,
  from_offset int,
  to_offset int,
  recorded_at timestamptz not null,
  recorded_by text not null,
  undone_at timestamptz,
  undone_reason text
);
create index commitments_move_commitment on commitments_move (commitment_id);

create table commitments_evidence (
  id uuid primary key,
  commitment_id uuid not null references commitments_commitment (id),
  move_id uuid references commitments_move (id),
  source_id uuid,
  note text,
  happened_on text,
  added_at timestamptz not null,
  added_by text not null,
  withdrawn_at timestamptz,
  check (source_id is not null or (note is not null and happened_on is not null))
);
create index commitments_evidence_commitment on commitments_evidence (commitment_id);

-- The last number given in each year; its row is locked while numbers are taken.
create table commitments_counter (
  year int primary key,
  last int not null
);

create table commitments_saved_filter (
  id uuid primary key,
  account_id text not null,
  name text not null,
  query jsonb not null,
  unique (account_id, name)
);

-- What a bulk edit changed, so that it can be taken back.
create table commitments_bulk_edit (
  token uuid primary key,
  account_id text not null,
  items jsonb not null,
  at timestamptz not null,
  undone_at timestamptz
);
