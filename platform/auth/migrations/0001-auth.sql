create table auth_account (
  id uuid primary key,
  name text not null unique,
  display_name text not null,
  role text not null check (role in ('desk', 'leader', 'oversight', 'administrator')),
  clearance text check (clearance in ('public', 'official', 'restricted', 'confidential', 'secret')),
  language text not null check (language in ('vi', 'en', 'ja', 'zh', 'ru')),
  password_hash text not null,
  disabled boolean not null default false,
  failures int not null default 0,
  locked_until timestamptz,
  version int not null default 1
);

-- Only the hash of a session's token is kept: who reads the database cannot sign in with it.
create table auth_session (
  token_hash text primary key,
  account_id uuid not null references auth_account (id),
  purpose text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index auth_session_account on auth_session (account_id);
