create table setting (name text primary key, value text not null) without rowid;
create table token (value text primary key, expiresAt integer not null) without rowid;

create table book (id integer primary key autoincrement, name text not null collate nocase, createdAt integer not null);
insert into sqlite_sequence (name, seq) values ('book', 500000), ('campaign', 2600000), ('template', 70000), ('webhook', 160000), ('tag', 100);

create table contact (
  seq integer primary key,
  bookId integer not null,
  email text not null collate nocase,
  phone text,
  status integer not null,
  source text not null,
  addedAt integer not null,
  variables text not null,
  unique (bookId, email)
);
create index contactByEmail on contact (email);

create table phone (
  seq integer primary key,
  bookId integer not null,
  phone text not null,
  status integer not null,
  addedAt integer not null,
  variables text not null,
  unique (bookId, phone)
);

create table campaign (
  id integer primary key autoincrement,
  channel text not null,
  name text not null,
  sender text not null,
  senderName text not null,
  subject text not null,
  body text not null,
  books text not null,
  recipients text not null,
  details text not null,
  createdAt integer not null,
  sendAt integer not null,
  status integer not null,
  count integer not null,
  requestKey text not null
);
create index campaignDue on campaign (sendAt) where status = 14;

create table message (
  seq integer primary key,
  id text not null,
  channel text not null,
  campaignId integer,
  recipient text not null collate nocase,
  recipientName text not null,
  sender text not null,
  senderName text not null,
  subject text not null,
  text text,
  html text,
  variables text,
  details text,
  size integer not null,
  state integer not null,
  answerCode integer not null,
  opens integer not null,
  clicks integer not null,
  receivedAt integer not null,
  requestKey text not null
);
create index messageById on message (id);
create index messageByRecipient on message (recipient);
create index messageByCampaign on message (campaignId) where campaignId is not null;

create table reaction (seq integer primary key, messageSeq integer not null, kind text not null, url text not null, at integer not null);
create index reactionByMessage on reaction (messageSeq);

create table stop (
  kind text not null,
  address text not null collate nocase,
  comment text not null,
  cause text not null,
  addedAt integer not null,
  primary key (kind, address)
) without rowid;
create table resubscription (address text not null, at integer not null);

create table sender (
  email text primary key collate nocase,
  name text not null,
  active integer not null,
  code text not null,
  codeSentAt integer not null
) without rowid;
create table domain (name text primary key collate nocase, addedAt integer not null) without rowid;

create table template (
  realId integer primary key autoincrement,
  id text not null unique,
  slug text not null unique,
  name text not null,
  lang text not null,
  body text not null,
  createdAt integer not null
);
create table tag (id integer primary key autoincrement, name text not null collate nocase unique);
create table pinnedTag (tagId integer not null, address text not null collate nocase, primary key (tagId, address)) without rowid;

create table webhook (id integer primary key autoincrement, url text not null, action text not null);
create table event (
  seq integer primary key,
  service text not null,
  url text not null,
  payload text not null,
  attempts integer not null,
  dueAt integer not null
);
