/** Runs once before the server answers: a wrong setting ends the start here, with its name and an example. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  await import("#lib/platform/env");
  const { recordAddresses } = await import("#lib/platform/http/address");
  const { watchForStop } = await import("#lib/platform/http/stopping");
  recordAddresses();
  watchForStop();
}
