-- A mechanism that meets again and again.
create table engagements_series (
  id uuid primary key,
  names jsonb not null,
  level text not null check (level in
    ('ministerial', 'deputy-ministerial', 'agency-head', 'department', 'unit-and-local', 'working-group', 'liaison',
     'multilateral-channel', 'multilateral')),
  -- Each run of session numbers, oldest first; the last one's level is the series' level.
  eras jsonb not null,
  cadence text,
  hosts jsonb not null,
  areas jsonb not null,
  ended boolean not null default false,
  ended_on text,
  ended_reason text,
  handling text not null,
  -- Names and parties folded, for finding; never shown.
  folded text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  version int not null check (version > 0)
);

create table engagements_series_party (
  series_id uuid not null references engagements_series (id),
  position int not null,
  authority_id uuid,
  name text not null,
  state text,
  primary key (series_id, position)
);
create index engagements_series_party_state on engagements_series_party (state, series_id);
create index engagements_series_party_authority on engagements_series_party (authority_id);

create table engagements_engagement (
  id uuid primary key,
  kind text not null check (kind in
    ('visit', 'talks', 'meeting', 'working-session', 'reception', 'courtesy-call', 'dialogue-session', 'conference',
     'phone-call', 'online-meeting', 'welcome-ceremony', 'signing-ceremony', 'banquet', 'embassy-visit', 'event', 'other')),
  parent_id uuid references engagements_engagement (id),
  title text,
  start_on text,
  end_on text,
  time_of_day text,
  place text,
  host_state text,
  form text check (form in ('in-person', 'online', 'phone')),
  official boolean,
  invited_by text,
  agenda jsonb not null,
  areas jsonb not null,
  status text not null check (status in ('planned', 'held', 'postponed', 'cancelled')),
  status_reason text,
  handling text not null,
  -- Sorts by time; empty without a date.
  sort_on text not null,
  -- First and last day it can touch; null where its dates leave that side open.
  from_on text,
  until_on text,
  -- Title, place, people and bodies folded, for finding; never shown.
  folded text not null,
  merged_into uuid references engagements_engagement (id),
  withdrawn_at timestamptz,
  withdrawn_reason text,
  created_at timestamptz not null,
  created_by text not null,
  changed_at timestamptz not null,
  version int not null check (version > 0),
  check (parent_id is null or parent_id <> id),
  check (merged_into is null or merged_into <> id)
);
create index engagements_engagement_sort on engagements_engagement (sort_on, id);
create index engagements_engagement_parent on engagements_engagement (parent_id) where parent_id is not null;
create index engagements_engagement_merged on engagements_engagement (merged_into) where merged_into is not null;

-- Whom an engagement is with: rewritten with its host, people and bodies.
create table engagements_state (
  engagement_id uuid not null references engagements_engagement (id),
  state text not null,
  primary key (engagement_id, state)
);
create index engagements_state_state on engagements_state (state, engagement_id);

create table engagements_organisation (
  engagement_id uuid not null references engagements_engagement (id),
  position int not null,
  authority_id uuid,
  name text not null,
  state text,
  primary key (engagement_id, position)
);
create index engagements_organisation_authority on engagements_organisation (authority_id) where authority_id is not null;

create table engagements_participant (
  id uuid primary key,
  engagement_id uuid not null references engagements_engagement (id),
  official_id uuid,
  name text not null,
  title text,
  rank text,
  role text not null check (role in
    ('head-of-delegation', 'host', 'visitor', 'receiver', 'guest', 'counterpart', 'co-chair', 'signatory', 'member',
     'speaker', 'mentioned')),
  authority_id uuid,
  body text,
  state text,
  position int not null,
  removed_at timestamptz
);
create index engagements_participant_engagement on engagements_participant (engagement_id, position);
create index engagements_participant_official on engagements_participant (official_id) where official_id is not null;
create index engagements_participant_authority on engagements_participant (authority_id) where authority_id is not null;

create table engagements_minutes (
  id uuid primary key,
  engagement_id uuid not null references engagements_engagement (id),
  language text not null,
  text text not null,
  agreed boolean not null,
  document_ids jsonb not null,
  withdrawn_at timestamptz,
  created_at timestamptz not null,
  created_by text not null,
  changed_at timestamptz not null,
  version int not null check (version > 0)
);
create index engagements_minutes_engagement on engagements_minutes (engagement_id);

create table engagements_document (
  engagement_id uuid not null references engagements_engagement (id),
  source_id uuid not null,
  attached_at timestamptz not null,
  primary key (engagement_id, source_id)
);

create table engagements_session (
  id uuid primary key,
  series_id uuid not null references engagements_series (id),
  era int not null check (era > 0),
  number int check (number > 0),
  -- Null where the engagement says it.
  held_on text,
  place text,
  host_state text,
  status text not null check (status in ('planned', 'held')),
  engagement_id uuid references engagements_engagement (id),
  removed_at timestamptz,
  version int not null check (version > 0)
);
create unique index engagements_session_number on engagements_session (series_id, era, number)
  where removed_at is null and number is not null;
create unique index engagements_session_engagement on engagements_session (engagement_id)
  where removed_at is null and engagement_id is not null;

-- What each merge moved, so that it can be undone.
create table engagements_merge (
  id uuid primary key,
  keep_id uuid not null references engagements_engagement (id),
  merge_id uuid not null references engagements_engagement (id),
  note jsonb not null,
  merged_at timestamptz not null,
  merged_by text not null,
  undone_at timestamptz
);
create index engagements_merge_keep on engagements_merge (keep_id);
create unique index engagements_merge_standing on engagements_merge (merge_id) where undone_at is null;
