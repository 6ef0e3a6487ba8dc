import { Readable } from "node:stream";
import { AppError } from "#lib/platform/errors";
import { openPrivateFile } from "#lib/platform/files/private";
import { asAttachment } from "#lib/platform/files/private/name";

export const dynamic = "force-dynamic";

const shared = {
  "Cache-Control": "private, no-store",
  "Content-Security-Policy": "default-src 'none'; sandbox",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Robots-Tag": "noindex",
};

/** Node's web streams are the web's; only their type declarations are two. */
const bodyOf = (stream: Readable) => Readable.toWeb(stream) as ReadableStream<Uint8Array>;

/** A private file under its signed address. Wrong, expired, deleted, infected and unscanned ones look the same. */
export async function GET(_request: Request, { params }: RouteContext<"/api/files/[token]">): Promise<Response> {
  const { token } = await params;
  try {
    const { name, contentType, bytes, stream } = await openPrivateFile(token);
    const headers = { "Content-Type": contentType, "Content-Length": String(bytes), "Content-Disposition": asAttachment(name) };
    return new Response(bodyOf(stream), { headers: { ...shared, ...headers } });
  } catch (error) {
    if (error instanceof AppError && error.code === "notFound") return new Response(null, { status: 404, headers: shared });
    throw error;
  }
}
