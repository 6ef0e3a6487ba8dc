import { pool } from "#lib/platform/db";
import { copyRows, type Row } from "./copy.ts";
import type { ProductRows } from "./rows.ts";

export type Tables = { table: string; rows: readonly Row[] }[];

/** Writes all tables in one transaction, in the order given. */
export async function writeTables(tables: Tables): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    for (const { table, rows } of tables) await copyRows(client, table, rows);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

export const productTables = (products: readonly ProductRows[]): Tables => [
  { table: "Product", rows: products.map(({ product }) => product) },
  { table: "PriceBreak", rows: products.flatMap(({ breaks }) => breaks) },
  { table: "ProductCertificate", rows: products.flatMap(({ certificates }) => certificates) },
  { table: "ProductPicture", rows: products.flatMap(({ pictures }) => pictures) },
  { table: "ProductMove", rows: products.map(({ move }) => move) },
];
