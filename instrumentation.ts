import type { Instrumentation } from "next";

/** Runs once before the server answers: a wrong setting ends the start here, with its name and an example. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  await import("#lib/platform/env");
  const { recordAddresses } = await import("#lib/platform/http/address");
  const { watchForStop } = await import("#lib/platform/http/stopping");
  recordAddresses();
  watchForStop();
}

/** Faults of pages go to the log, as the error page promises; addresses without their query, which people type. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, { routePath }) => {
  const { log } = await import("#lib/platform/log");
  const [path] = request.path.split("?");
  log.error({ error: error instanceof Error ? (error.stack ?? error.message) : String(error), path, route: routePath }, "page");
};
