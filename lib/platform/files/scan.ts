import { connect } from "node:net";
import { fail } from "#lib/platform/errors";

const patienceMs = { connect: 3_000, scan: 60_000 };
const chunkBytes = 64 * 1024;
const longestAnswer = 4_096;

export type Verdict = { isClean: true } | { isClean: false; signature: string };

const sized = (chunk: Uint8Array) => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length);
  return Buffer.concat([length, chunk]);
};

function* streamOf(bytes: Uint8Array): Generator<Buffer> {
  yield Buffer.from("zINSTREAM\0");
  for (let at = 0; at < bytes.length; at += chunkBytes) yield sized(bytes.subarray(at, at + chunkBytes));
  yield sized(new Uint8Array());
}

/** What clamd says to these parts; fails with `unavailable` where it says nothing, too much or too late. */
function ask(address: string, parts: Iterable<Buffer>): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise<string>((resolve, reject) => {
    const socket = connect({ host: hostname.replace(/^\[|\]$/g, ""), port: Number(port) || 3310 });
    const timer = setTimeout(() => socket.destroy(new Error("too late")), patienceMs.scan);
    let answer = "";
    socket.setTimeout(patienceMs.connect, () => socket.destroy(new Error("not reached")));
    socket.on("connect", () => {
      socket.setTimeout(0);
      for (const part of parts) socket.write(part);
    });
    socket.on("data", (data) => {
      answer += data.toString("utf8");
      if (answer.length > longestAnswer) socket.destroy(new Error("too much"));
      if (answer.endsWith("\0")) socket.end();
    });
    socket.on("error", reject);
    socket.on("close", () => {
      clearTimeout(timer);
      resolve(answer);
    });
  }).catch((): never => fail("unavailable", "scanner"));
}

/**
 * Asks clamd at `tcp://host:port` whether it knows harm in these bytes. Fails closed: any answer but "OK" and "FOUND", silence
 * within a minute and a scanner out of reach are `unavailable`.
 */
export async function scanBytes(address: string, bytes: Uint8Array): Promise<Verdict> {
  const answer = await ask(address, streamOf(bytes));
  if (answer === "stream: OK\0") return { isClean: true };
  const signature = /^stream: (.{1,200}) FOUND\0$/.exec(answer)?.[1];
  return signature ? { isClean: false, signature } : fail("unavailable", "scanner");
}

/** Whether a scanner answers there, and which. */
export async function scannerVersion(address: string): Promise<string> {
  const answer = await ask(address, [Buffer.from("zVERSION\0")]);
  return answer.replace(/\0$/, "") || fail("unavailable", "scanner");
}
