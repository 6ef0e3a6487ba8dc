import { get, type IncomingHttpHeaders } from "node:http";

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** The answer to one request as it came over the wire: fetch() would unpack compressed bytes. */
export function fetchBytes(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers, timeout: 60_000 }, async (response) => {
      const parts: Buffer[] = [];
      try {
        for await (const part of response) parts.push(Buffer.from(part));
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
      } catch (error) {
        reject(error);
      }
    });
    request.on("timeout", () => request.destroy(new Error(`${url} does not answer`)));
    request.on("error", reject);
  });
}
