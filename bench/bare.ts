import { fork } from "node:child_process";
import { once } from "node:events";
import type { IncomingHttpHeaders } from "node:http";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Page } from "./bare-server.ts";

const ready = z.tuple([z.object({ port: z.number() }), z.unknown()]);
const ofTheConnection = new Set(["connection", "keep-alive", "transfer-encoding", "date", "content-length"]);

/** The headers of an answer that another server can send with the same bytes. */
export const copiedHeaders = (headers: IncomingHttpHeaders, length: number) => ({
  ...Object.fromEntries(Object.entries(headers).filter(([name]) => !ofTheConnection.has(name))),
  "content-length": length,
});

/** A server in a process of its own that does nothing but send prepared bytes: the floor under every figure. */
export async function startBareServer(pages: readonly Page[]): Promise<{ origin: string; pid: number; stop: () => void }> {
  const child = fork(fileURLToPath(new URL("bare-server.ts", import.meta.url)), { serialization: "advanced" });
  child.send([...pages]);
  const [{ port }] = ready.parse(await once(child, "message"));
  return { origin: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, stop: () => child.disconnect() };
}
