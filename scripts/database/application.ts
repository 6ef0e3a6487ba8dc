import { Trouble } from "#scripts/launcher/words";
import type { Cluster } from "./cluster.ts";
import { connectAs } from "./postmaster.ts";

const name = "yongfair";
const creationLock = 20261122;

/** The application's own role and database: no superuser, so that a hole in the application is not one in the server. */
export async function ensureApplicationDatabase({ port, superPassword, password }: Cluster): Promise<string> {
  const url = `postgresql://${name}:${password}@127.0.0.1:${port}/${name}`;
  const client = await connectAs("postgres", superPassword, port, "postgres");
  if (!client) throw new Trouble("databaseUnreachable", { address: `127.0.0.1:${port}` });
  try {
    await client.query("select pg_advisory_lock($1)", [creationLock]);
    const { rows } = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (rows.length > 0) return url;
    const role = await client.query("select 1 from pg_roles where rolname = $1", [name]);
    if (role.rows.length === 0) await client.query(`create role ${name} login createdb password '${password}'`);
    await client.query(`create database ${name} owner ${name}`);
    return url;
  } finally {
    await client.end();
  }
}
