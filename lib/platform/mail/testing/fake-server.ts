import { createServer, type Socket } from "node:net";

type Received = { from: string; to: string[]; data: string };

/** A mail server for tests, in one of four moods; it keeps what it took. */
export type FakeMailServer = {
  address: string;
  mood: "kind" | "busy" | "refusing" | "silent";
  received: Received[];
  close: () => void;
};

const toRecipient = { kind: "250 ok", busy: "451 later", refusing: "550 nobody of that name", silent: "" };

function answer(line: string, mail: Received, server: FakeMailServer): string {
  if (line.startsWith("MAIL FROM")) mail.from = line;
  if (line === "DATA") return "354 go on";
  if (line === "QUIT") return "221 bye";
  if (!line.startsWith("RCPT TO")) return "250 ok";
  mail.to.push(line);
  return toRecipient[server.mood];
}

function serve(socket: Socket, server: FakeMailServer) {
  const mail: Received = { from: "", to: [], data: "" };
  let isBody = false;
  let rest = "";
  const hear = (line: string) => {
    if (isBody && line !== ".") mail.data += `${line}\n`;
    else if (isBody) {
      isBody = false;
      server.received.push(mail);
      socket.write("250 kept\r\n");
    } else {
      isBody = line === "DATA";
      socket.write(`${answer(line, mail, server)}\r\n`);
    }
  };
  socket.on("error", () => {});
  socket.on("data", (data) => {
    const lines = `${rest}${data.toString("utf8")}`.split("\r\n");
    rest = lines.pop() ?? "";
    lines.forEach(hear);
  });
  if (server.mood !== "silent") socket.write("220 fake ready\r\n");
}

export async function openFakeMailServer(): Promise<FakeMailServer> {
  const sockets = new Set<Socket>();
  const close = () => {
    for (const socket of sockets) socket.destroy();
    listener.close();
  };
  const server: FakeMailServer = { address: "", mood: "kind", received: [], close };
  const listener = createServer((socket) => {
    sockets.add(socket);
    serve(socket, server);
  });
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  const bound = listener.address();
  server.address = `smtp://127.0.0.1:${typeof bound === "object" && bound ? bound.port : 0}`;
  return server;
}
