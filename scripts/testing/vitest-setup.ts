import { openTestServer } from "./server.ts";

/** Before all tests: a server with a migrated template, from which each worker makes its own database. */
export async function setup() {
  const { url, template, release } = await openTestServer();
  Object.assign(process.env, { TEST_SERVER_URL: url, TEST_TEMPLATE: template, TEST_RUN: String(process.pid) });
  return release;
}
