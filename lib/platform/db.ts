import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "#generated/prisma/client";
import { env } from "./env.ts";

const connect = () => {
  const pool = new pg.Pool({
    connectionString: env.DATABASE_URL,
    max: env.DATABASE_POOL ?? 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 120_000,
    application_name: "yongfair",
  });
  pool.on("error", () => {});
  return { pool, client: new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) }) };
};

const shared = globalThis as typeof globalThis & { yongfairDatabase?: ReturnType<typeof connect> };
shared.yongfairDatabase ??= connect();

/** The connection pool under Prisma: for COPY, LISTEN and the search engine's named statements. */
export const pool = shared.yongfairDatabase.pool;
export const db = shared.yongfairDatabase.client;

/** A Prisma transaction, as commands hand it to `emit` and `enqueue`. */
export type Transaction = Parameters<Parameters<typeof db.$transaction>[0]>[0];

export const disconnect = () => db.$disconnect();
