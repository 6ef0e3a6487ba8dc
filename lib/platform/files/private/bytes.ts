import { store } from "#lib/platform/files/store";
import { unsealBytes } from "#lib/platform/secret";

/** The bytes of a private file as its reader gets them. Throws where they are gone or were sealed under another key. */
export async function readableBytes({ key, sealedFor }: { key: string; sealedFor: string | null }): Promise<Buffer> {
  const kept = await store.getBytes(key);
  return sealedFor === null ? Buffer.from(kept) : unsealBytes(kept, sealedFor);
}
