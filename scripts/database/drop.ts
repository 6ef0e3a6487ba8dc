import type pg from "pg";

/**
 * Drops the database of that name, if there is one, and ends what its clients are doing there. Unlike `with (force)` it does
 * not try to end an autovacuum worker, which is not a role's without the right to: the server itself sends that one away.
 */
export async function dropDatabase(client: pg.Client, name: string) {
  const clients = "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and backend_type = 'client backend'";
  await client.query(clients, [name]);
  await client.query(`drop database if exists ${client.escapeIdentifier(name)}`);
}
