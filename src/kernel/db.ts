import { createHash } from 'node:crypto';
import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { DB } from './db-types.ts';

export type Db = Kysely<DB>;
export type Tx = Transaction<DB>;

// Instants cross as ISO 8601 in UTC and days as plain text: no value passes through the server's zone.
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => `${text.slice(0, 10)}T${text.slice(11).replace('+00', 'Z')}`);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/**
 * Every statement is prepared under a name made of its text, so that a connection plans it once.
 * Statements that carry no parameters (begin, commit, set) go as they are.
 */
class PreparingClient extends pg.Client {
  // The driver's own overloads cannot be named one by one; the shapes kysely sends are only these.
  // biome-ignore lint/suspicious/noExplicitAny: the signature of pg.Client.query is an overload set
  override query(statement: any, values?: any, done?: any): any {
    if (typeof statement !== 'string' || !Array.isArray(values) || values.length === 0) return super.query(statement, values, done);
    return super.query({ name: nameOf(statement), text: statement, values }, done);
  }
}

const names = new Map<string, string>();
function nameOf(statement: string): string {
  const known = names.get(statement) ?? createHash('sha1').update(statement).digest('base64url');
  names.set(statement, known);
  return known;
}

/** Connections to one county: unqualified names mean its schema. */
export function openCounty(url: string, code: string, connections = 16): Db {
  const pool = openPool(url, connections, `county_${code}`);
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}

export function openPool(url: string, connections: number, searchPath: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    Client: PreparingClient,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 10_000,
    options: `-c search_path=${searchPath} -c TimeZone=UTC -c jit=off -c statement_timeout=30s -c idle_in_transaction_session_timeout=30s`,
  });
  pool.on('error', () => undefined); // an idle connection broke; the next query opens another or fails by itself
  return pool;
}
