-- signed_on … sort_on are worked out from the steps (rules.ts) at each write, so that lists need not read the steps.
create table instruments_instrument (
  id uuid primary key,
  kind text not null check (kind in
    ('treaty', 'agreement', 'mou', 'plan', 'action-programme', 'minutes', 'letter-of-agreement', 'joint-statement',
     'record-of-discussions', 'grant-contract', 'action-plan', 'convention', 'unspecified')),
  titles jsonb not null,
  search text not null,
  areas jsonb not null,
  start_on text,
  end_on text,
  signatories jsonb not null,
  no_successor_reason text,
  note text,
  handling text not null,
  version int not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  signed_on text,
  in_force_on text,
  until_on text,
  ends_on text collate "C",
  sort_on text collate "C" not null
);
create index instruments_instrument_sort on instruments_instrument (sort_on, id);
create index instruments_instrument_ends on instruments_instrument (ends_on) where ends_on is not null;

-- A state as a whole, or one authority of it.
create table instruments_party (
  instrument_id uuid not null references instruments_instrument (id),
  place int not null,
  state text not null,
  authority_id uuid,
  primary key (instrument_id, place)
);
create index instruments_party_state on instruments_party (state, instrument_id);
create index instruments_party_authority on instruments_party (authority_id);

-- Status and force as of each day on which they change; worked out from the steps.
create table instruments_stretch (
  instrument_id uuid not null references instruments_instrument (id),
  from_on text collate "C" not null,
  status text not null check (status in
    ('unspecified', 'proposed', 'under-negotiation', 'agreed-text', 'signed', 'in-force', 'being-implemented',
     'renewed', 'suspended', 'withdrawn-from', 'terminated', 'expired')),
  answer text not null check (answer in ('yes', 'no', 'uncertain')),
  why text not null check (why in
    ('entered', 'renewed', 'before-entry', 'entry-imprecise', 'entry-not-stated', 'being-implemented', 'not-signed',
     'before-signature', 'nothing-stated', 'before-period', 'period-over', 'period-end-imprecise', 'suspended', 'ended',
     'ending-imprecise', 'party-withdrew')),
  primary key (instrument_id, from_on)
);

create table instruments_step (
  id uuid primary key,
  instrument_id uuid not null references instruments_instrument (id),
  verb text not null check (verb in
    ('proposed', 'negotiation-opened', 'text-agreed', 'signed', 'approved', 'ratified', 'notes-exchanged',
     'entered-into-force', 'implementation-started', 'reserved', 'amended', 'suspended', 'resumed', 'renewed',
     'withdrawn-from', 'terminated', 'expired')),
  step_on text,
  until_on text,
  place text,
  note text,
  citation jsonb,
  added_at timestamptz not null,
  added_by text not null,
  withdrawn_at timestamptz,
  withdrawn_reason text
);
create index instruments_step_instrument on instruments_step (instrument_id);

create table instruments_round (
  id uuid primary key,
  instrument_id uuid not null references instruments_instrument (id),
  number int,
  round_on text,
  end_on text,
  place text,
  form text check (form in ('in-person', 'online', 'written')),
  note text,
  citation jsonb,
  added_at timestamptz not null,
  added_by text not null,
  withdrawn_at timestamptz,
  withdrawn_reason text
);
create index instruments_round_instrument on instruments_round (instrument_id);

create table instruments_draft (
  id uuid primary key,
  instrument_id uuid not null references instruments_instrument (id),
  label text not null,
  draft_on text,
  by_state text,
  by_authority_id uuid,
  source_id uuid,
  note text,
  citation jsonb,
  added_at timestamptz not null,
  added_by text not null,
  withdrawn_at timestamptz,
  withdrawn_reason text
);
create index instruments_draft_instrument on instruments_draft (instrument_id);

create table instruments_document (
  id uuid primary key,
  instrument_id uuid not null references instruments_instrument (id),
  source_id uuid not null,
  role text not null check (role in ('text', 'translation', 'note')),
  note text,
  citation jsonb,
  added_at timestamptz not null,
  added_by text not null,
  withdrawn_at timestamptz,
  withdrawn_reason text
);
create index instruments_document_instrument on instruments_document (instrument_id);

-- One for each side at most.
create table instruments_next_step (
  instrument_id uuid not null references instruments_instrument (id),
  state text not null,
  what text not null,
  owner_authority_id uuid,
  owner_official_id uuid,
  owner_text text,
  due_on text,
  set_at timestamptz not null,
  primary key (instrument_id, state)
);

create table instruments_succession (
  predecessor_id uuid not null references instruments_instrument (id),
  successor_id uuid not null references instruments_instrument (id),
  linked_at timestamptz not null,
  unlinked_at timestamptz,
  primary key (predecessor_id, successor_id)
);
create index instruments_succession_successor on instruments_succession (successor_id);
