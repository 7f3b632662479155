import { MOST_REPORTS } from '../engine.ts'
import { CANDIDATE_TABLES } from './candidates-tables.ts'
import { INDEXED_TABLES } from './fingerprint-index.ts'

/** The file of records in an inquiry's folder. */
export const RECORDS = 'inquiry.sqlite'

/** Told to programs that look at files: "HRSY". */
export const APPLICATION = 0x48525359

/** The format that this Hearsay writes. A higher one is refused, a lower one migrated. */
export const FORMAT = 1

/** A capture's reports are numbered from its own number times this, so that they stay in order of adding when they are made anew. */
export const REPORTS_A_CAPTURE = MOST_REPORTS

/** Pieces of a step's result are numbered from its own number times this. */
export const PIECES_A_RESULT = 2 ** 32

export const SCHEMA = `
-- Ground.
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE captures (
  number INTEGER PRIMARY KEY, -- in order of adding
  id TEXT NOT NULL UNIQUE,
  locator TEXT NOT NULL,
  taken TEXT NOT NULL,
  digest TEXT NOT NULL,
  size INTEGER NOT NULL,
  added TEXT NOT NULL,
  record TEXT NOT NULL, -- JSON: model/capture.ts
  inside INTEGER NOT NULL, -- whether it came out of a container
  container INTEGER NOT NULL, -- whether others came out of it
  next INTEGER, -- of a container: the position from which its members are still to be taken in; null for none
  removed INTEGER NOT NULL DEFAULT 0, -- derived from removals
  read INTEGER NOT NULL DEFAULT 0, -- derived: how many reports it gave
  current INTEGER NOT NULL DEFAULT 0, -- derived: whether it is the latest edition
  made TEXT -- derived: the step and settings that read it; null where none has
);
CREATE INDEX captures_by_locator ON captures (locator, taken);
CREATE INDEX captures_by_digest ON captures (digest, inside, size);
CREATE INDEX captures_counted ON captures (made, removed, container, current, read);
CREATE INDEX captures_by_container ON captures (number) WHERE container;
CREATE TABLE removals (number INTEGER PRIMARY KEY, capture INTEGER NOT NULL REFERENCES captures, record TEXT NOT NULL);
CREATE INDEX removals_by_capture ON removals (capture);
CREATE TABLE failures (locator TEXT PRIMARY KEY, record TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE judgements (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record TEXT NOT NULL);
-- Derived.
CREATE TABLE reports (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, facts TEXT NOT NULL);
CREATE TABLE readings (number INTEGER PRIMARY KEY, report BLOB NOT NULL, reading BLOB NOT NULL);
CREATE VIRTUAL TABLE words USING fts5(text, speakers, content='', contentless_delete=1, tokenize='ascii');
CREATE TABLE results (number INTEGER PRIMARY KEY, step TEXT NOT NULL UNIQUE, made TEXT NOT NULL, state INTEGER NOT NULL, complete INTEGER NOT NULL);
CREATE TABLE result_pieces (number INTEGER PRIMARY KEY, piece BLOB NOT NULL);
${INDEXED_TABLES}${CANDIDATE_TABLES}`
