create table parties_authority (
  id uuid primary key,
  handling text not null,
  version int not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  code text unique,
  state text not null check (state ~ '^([A-Z]{2}|INT)$'),
  kind text not null check (kind in
    ('ministry', 'police-agency', 'justice-ministry', 'prosecution', 'security-service', 'security-council',
     'national-guard', 'coast-guard', 'commission', 'local-police', 'party', 'parliament', 'embassy', 'consulate',
     'aid-agency', 'company', 'media-group', 'association', 'international-organisation', 'other')),
  parent_id uuid references parties_authority (id),
  names jsonb not null,
  level_note text,
  merged_into uuid references parties_authority (id),
  check (code is null or split_part(code, ':', 1) = state)
);
create index parties_authority_state on parties_authority (state, id);
create index parties_authority_parent on parties_authority (parent_id);
create index parties_authority_merged on parties_authority (merged_into);

-- Holders of public office; nothing private is kept.
create table parties_official (
  id uuid primary key,
  handling text not null,
  version int not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  state text not null check (state ~ '^([A-Z]{2}|INT)$'),
  names jsonb not null,
  merged_into uuid references parties_official (id)
);
create index parties_official_state on parties_official (state, id);
create index parties_official_merged on parties_official (merged_into);

-- Each name of an authority or official folded for comparing; rewritten with the names, never shown.
create table parties_name_key (
  subject_kind text not null check (subject_kind in ('authority', 'official')),
  subject_id uuid not null,
  text text not null,
  folded text not null
);
create index parties_name_key_subject on parties_name_key (subject_id);
create index parties_name_key_folded on parties_name_key (subject_kind, folded);

create table parties_tenure (
  id uuid primary key,
  handling text not null,
  version int not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  official_id uuid not null references parties_official (id),
  kind text not null check (kind in ('post', 'rank', 'party-title')),
  authority_id uuid references parties_authority (id),
  titles jsonb not null,
  standing text check (standing in ('head', 'deputy-head', 'member', 'other')),
  from_on text,
  until_on text,
  check (kind <> 'post' or authority_id is not null)
);
create index parties_tenure_official on parties_tenure (official_id);
create index parties_tenure_authority on parties_tenure (authority_id);

create table parties_competence (
  id uuid primary key,
  handling text not null,
  version int not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  authority_id uuid not null references parties_authority (id),
  request_kind text not null check (request_kind in
    ('information', 'verification', 'locate', 'arrest', 'extradition', 'mutual-legal-assistance',
     'transfer-of-sentenced-persons', 'preservation', 'protection', 'training', 'equipment', 'other')),
  instrument_id uuid,
  instrument_kind text check (instrument_kind in
    ('treaty', 'agreement', 'mou', 'plan', 'action-programme', 'minutes', 'letter-of-agreement', 'joint-statement',
     'record-of-discussions', 'grant-contract', 'action-plan', 'convention', 'unspecified')),
  ground text,
  verified boolean not null,
  from_on text,
  until_on text,
  check (instrument_id is null or instrument_kind is null)
);
create index parties_competence_authority on parties_competence (authority_id);

create table parties_contact_point (
  id uuid primary key,
  handling text not null,
  version int not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  authority_id uuid not null references parties_authority (id),
  channel text not null check (channel in
    ('phone', 'secure-mail', 'fax', 'radio', 'interpol-i247', 'courier', 'other')),
  address text not null,
  note text,
  hours jsonb not null,
  languages jsonb not null,
  example boolean not null,
  last_tested_at timestamptz,
  last_test_result text check (last_test_result in ('answered', 'no-answer', 'wrong-address'))
);
create index parties_contact_point_authority on parties_contact_point (authority_id);

create table parties_contact_test (
  id uuid primary key,
  contact_point_id uuid not null references parties_contact_point (id),
  tested_at timestamptz not null,
  result text not null check (result in ('answered', 'no-answer', 'wrong-address')),
  note text,
  tested_by text not null
);
create index parties_contact_test_point on parties_contact_test (contact_point_id, tested_at);

-- Two local units of two states; the smaller id stands first, so that a pair is there once.
create table parties_unit_pair (
  id uuid primary key,
  handling text not null,
  version int not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  authority_id uuid not null references parties_authority (id),
  other_authority_id uuid not null references parties_authority (id),
  note text,
  since_on text,
  until_on text,
  check (authority_id < other_authority_id)
);
create unique index parties_unit_pair_once on parties_unit_pair (authority_id, other_authority_id)
  where withdrawn_at is null;

-- `moved` holds what went over to the kept record, so that undoing takes back exactly that.
create table parties_merge (
  id uuid primary key,
  kind text not null check (kind in ('authority', 'official')),
  kept_id uuid not null,
  merged_id uuid not null,
  reason text,
  moved jsonb not null,
  merged_at timestamptz not null,
  merged_by text not null,
  undone_at timestamptz
);
create index parties_merge_kept on parties_merge (kept_id);
