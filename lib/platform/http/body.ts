import { fail } from "#lib/platform/errors";

/** A request of fifty lines with all their words is a third of it. */
export const largestBody = 1_000_000;

async function textOf(request: Request): Promise<string> {
  const reader = request.body?.getReader();
  const parts: Uint8Array[] = [];
  for (let size = 0, part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > largestBody) {
      await reader?.cancel();
      fail("limit", "bodyTooLarge");
    }
    parts.push(part.value);
  }
  return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(parts));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The JSON object that came with a request, and its text; none at all is an empty one. Fails with `invalid` where it is no such thing. */
export async function readBody(request: Request): Promise<{ text: string; body: Record<string, unknown> }> {
  const text = await textOf(request).catch((error: unknown) => {
    if (error instanceof TypeError) return fail("invalid", "notJson");
    throw error;
  });
  if (text.trim() === "") return { text: "", body: {} };
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get("content-type") ?? "")) fail("invalid", "notJson");
  try {
    const body: unknown = JSON.parse(text);
    return isObject(body) && !text.includes("\\u0000") ? { text, body } : fail("invalid", "notJson");
  } catch {
    return fail("invalid", "notJson");
  }
}
