import { createServer, type OutgoingHttpHeaders } from "node:http";

export type Page = { path: string; headers: OutgoingHttpHeaders; body: Buffer };

/** The parent (bare.ts) sends exactly one message: the pages to serve. */
const pagesIn = (message: unknown) => message as Page[];

process.on("message", (message) => {
  const pages = new Map(pagesIn(message).map((page) => [page.path, page]));
  const server = createServer((request, response) => {
    const page = pages.get(request.url ?? "");
    if (page) response.writeHead(200, page.headers).end(page.body);
    else response.writeHead(404).end();
  });
  server.listen(0, "127.0.0.1", () => process.send?.(server.address()));
});

process.on("disconnect", () => process.exit());
