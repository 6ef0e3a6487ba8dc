import { createServer, type Socket } from "node:net";

/** A clamd for tests: hears a stream, keeps its bytes and gives the answer it was told to give; an empty one is none. */
export type FakeScanner = { address: string; answer: string; heard: Buffer; close: () => void };

function unframed(bytes: Buffer): Buffer | null {
  const chunks: Buffer[] = [];
  for (let at = bytes.indexOf(0) + 1; at + 4 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

function serve(socket: Socket, scanner: FakeScanner) {
  let given = Buffer.alloc(0);
  socket.on("error", () => {});
  socket.on("data", (data) => {
    given = Buffer.concat([given, data]);
    const isStream = given.subarray(0, 10).toString() === "zINSTREAM\0";
    const heard = isStream ? unframed(given) : Buffer.alloc(0);
    if (!heard) return;
    scanner.heard = heard;
    socket.end(scanner.answer);
  });
}

export async function openFakeScanner(): Promise<FakeScanner> {
  const scanner: FakeScanner = { address: "", answer: "stream: OK\0", heard: Buffer.alloc(0), close: () => server.close() };
  const server = createServer((socket) => serve(socket, scanner));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  scanner.address = `tcp://127.0.0.1:${typeof bound === "object" && bound ? bound.port : 0}`;
  return scanner;
}
