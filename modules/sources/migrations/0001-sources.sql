create table sources_document (
  id uuid primary key,
  title text not null,
  kind text not null check (kind in
    ('report', 'minutes', 'communique', 'instrument-text', 'note', 'register', 'letter', 'other')),
  url text,
  publisher text,
  language text,
  doc_date text,
  text text not null,
  text_sha256 text not null unique,
  file_name text,
  media_type text,
  file bytea,
  handling text not null,
  received_at timestamptz not null,
  received_by text not null
);
create index sources_document_received on sources_document (received_at, id);

-- What one source, or one officer's own word, says of one field of one record.
create table sources_claim (
  id uuid primary key,
  subject_module text not null,
  subject_id text not null,
  field text not null,
  value jsonb not null,
  source_id uuid references sources_document (id),
  from_offset int,
  to_offset int,
  stated_by text not null,
  at timestamptz not null,
  retracted_at timestamptz,
  retracted_reason text
);
create index sources_claim_subject on sources_claim (subject_module, subject_id, field);
create index sources_claim_source on sources_claim (source_id);
