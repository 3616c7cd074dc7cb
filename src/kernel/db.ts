import { createHash } from 'node:crypto';
import { CompiledQuery, type DatabaseConnection, Kysely, PostgresDialect, PostgresDriver, type Transaction } from 'kysely';
import pg from 'pg';
import type { DB } from './db-types.ts';

export type Db = Kysely<DB>;
export type Tx = Transaction<DB>;

// Instants cross as ISO 8601 in UTC and days as plain text: no value passes through the server's zone.
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => `${text.slice(0, 10)}T${text.slice(11).replace('+00', 'Z')}`);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** Every connection, by the database it goes to. */
const connected = new Map<string, Set<pg.Client>>();
/** A free connection may be waited for longer; a new one that does not come about hangs, and another is tried. */
const connectMs = 3000;

/**
 * Every statement is prepared under a name made of its text, so that a connection plans it once; statements that carry no parameters
 * (begin, commit, set) go as they are. What is asked for in one go is written in one go: a packet costs more than a question.
 */
class PreparingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(typeof config === 'object' ? { ...config, connectionTimeoutMillis: connectMs } : config);
    const url = typeof config === 'object' ? config.connectionString : config;
    if (url === undefined) return;
    const open = connected.get(url) ?? new Set();
    connected.set(url, open.add(this));
    this.once('end', () => open.delete(this));
    this.connection.on('errorMessage', ({ severity }: pg.DatabaseError) => {
      if (severity === 'FATAL') this.connection.stream.destroy(); // the server has left: the pool must not hand this connection out again
    });
  }

  // biome-ignore lint/suspicious/noExplicitAny: pg.Client.query is a set of overloads; kysely and the migrations use only these shapes
  override query(statement: any, values?: any, done?: any): any {
    const { stream } = this.connection;
    if (stream.writableCorked === 0) {
      stream.cork();
      process.nextTick(() => stream.uncork());
    }
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

/** Begins without waiting for the answer: the first question follows in the same packet. Should beginning fail, that question fails with it. */
class EagerDriver extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    connection.executeQuery(CompiledQuery.raw('begin')).catch(() => undefined); // the connection is lost, and the first question will say so
  }
}

class EagerDialect extends PostgresDialect {
  readonly #pool: pg.Pool;
  constructor(pool: pg.Pool) {
    super({ pool });
    this.#pool = pool;
  }
  override createDriver(): EagerDriver {
    return new EagerDriver({ pool: this.#pool });
  }
}

/** Connections to one county: unqualified names mean its schema. */
export function openCounty(url: string, code: string, connections = 16): Db {
  return new Kysely<DB>({ dialect: new EagerDialect(openPool(url, connections, `county_${code}`)) });
}

export function openPool(url: string, connections: number, searchPath: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    Client: PreparingClient,
    pipeline: true,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 10_000,
    options: `-c search_path=${searchPath} -c TimeZone=UTC -c jit=off -c random_page_cost=1.1 -c statement_timeout=30s -c idle_in_transaction_session_timeout=30s`,
  });
  // A connection that breaks fails the question it was asked; between two questions nobody waits, and the next one finds out by itself.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Breaks off all connections of this process to a database, and with them what was asked there and is not answered yet. */
export function hangUp(url: string): void {
  for (const { connection } of connected.get(url) ?? []) connection.stream.destroy();
}
