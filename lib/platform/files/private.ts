import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { ScanState } from "#generated/prisma/enums";
import { type Actor, isStaff, worksFor } from "#lib/platform/actor";
import { clock } from "#lib/platform/clock";
import { db, type Transaction } from "#lib/platform/db";
import { env } from "#lib/platform/env";
import { fail } from "#lib/platform/errors";
import { defineEvent, emit } from "#lib/platform/jobs";
import { sealBytes, sign, verified } from "#lib/platform/secret";
import { urls } from "#lib/platform/urls";
import { readableBytes } from "./private/bytes.ts";
import { type FileGroup, kindOf } from "./private/kinds.ts";
import { fileName } from "./private/name.ts";
import { cleanPicture } from "./private/picture.ts";
import { newKey, store } from "./store.ts";

export const privateFileSaved = defineEvent<{ fileId: string }>("file.saved", {
  concurrency: 2,
  expirySeconds: 180,
  retries: 16,
});
export const privateFileDropped = defineEvent<{ fileId: string }>("file.dropped");

export const mostFileBytes = 20_000_000;
const papers: readonly FileGroup[] = ["document", "picture"];
const purpose = "private-file";
const openStates: ScanState[] = ["CLEAN", "UNSCANNED"];

export type Upload = {
  bytes: Uint8Array;
  /** As the sender called it; kept in the database only. */
  name: string;
  companyId?: string | null;
  /** Groups that may come; papers (PDF and pictures) unless said. */
  accept?: readonly FileGroup[];
  /** The field of the form that is at fault where the file is refused; `file` unless said. */
  field?: string;
  /** For whom the house's own work makes the file. */
  ownerId?: string | null;
  /** Its bytes are encrypted for this purpose, and neither name nor digest tells what it is. */
  sealedFor?: string | undefined;
};

/** What was kept: name, length and digest of the bytes as a reader gets them. */
export type SavedFile = { fileId: string; name: string; bytes: number; sha256: string };

function ownerOf(actor: Actor, { companyId, ownerId }: Upload): string | null {
  if (actor.kind === "visitor") fail("unauthenticated");
  if (actor.kind === "system") return ownerId ?? null;
  if (companyId && !worksFor(actor, companyId) && !isStaff(actor, "MODERATOR", "VERIFIER", "EDITOR", "OFFICER"))
    fail("forbidden");
  return actor.userId;
}

const fault = (field: string, key: "fileType" | "fileTooLarge") => `${field}:${key}`;

async function checked({ bytes, name, accept = papers, field = "file" }: Upload) {
  if (bytes.length > mostFileBytes) fail("invalid", fault(field, "fileTooLarge"));
  const given = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const kind = await kindOf(given, name);
  if (!kind || !accept.includes(kind.group)) fail("invalid", fault(field, "fileType"));
  const kept = kind.group === "picture" ? await cleanPicture(given, kind.ending) : given;
  return { kept: kept ?? fail("invalid", fault(field, "fileType")), kind, name: fileName(name, kind.ending) };
}

const digestOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/**
 * Keeps a file that only some may open: typed by its content, pictures encoded anew. With a scanner set nobody reads it before it
 * is found clean. Fails with `invalid` (`file:fileType`, `file:fileTooLarge` above 20 MB), `forbidden` for another's firm.
 */
export async function savePrivateFile(actor: Actor, upload: Upload): Promise<SavedFile> {
  const userId = ownerOf(actor, upload);
  const { kept, kind, name } = await checked(upload);
  const key = newKey();
  const { sealedFor = null } = upload;
  const stored = sealedFor === null ? kept : sealBytes(kept, sealedFor);
  await store.put(key, stored, { contentType: kind.contentType });
  const saved = { name, bytes: kept.length, sha256: digestOf(kept) };
  const file = {
    ...saved,
    ...(sealedFor === null ? {} : { name: `file.${kind.ending}`, sha256: digestOf(stored) }),
    key,
    sealedFor,
    contentType: kind.contentType,
    userId,
    companyId: upload.companyId ?? null,
  };
  try {
    return await db.$transaction(async (tx) => {
      const scan = env.CLAMAV_URL ? "PENDING" : "UNSCANNED";
      const { id } = await tx.privateFile.create({ data: { ...file, scan }, select: { id: true } });
      if (scan === "PENDING") await emit(tx, privateFileSaved, { fileId: id });
      return { fileId: id, ...saved };
    });
  } catch (error) {
    await store.delete(key);
    throw error;
  }
}

/** An address under which a file opens for a while, whoever has it: the caller has checked that the reader may. */
export function privateFileUrl(fileId: string, { minutes = 10 }: { minutes?: number } = {}): string {
  return urls.privateFile(sign(fileId, purpose, clock.now().getTime() + minutes * 60_000));
}

const opened = async (fileId: string) => {
  const file = await db.privateFile.findFirst({
    where: { id: fileId, deletedAt: null },
    select: { key: true, name: true, contentType: true, bytes: true, scan: true, sealedFor: true },
  });
  return file ?? fail("notFound");
};

export type OpenFile = { name: string; contentType: string; bytes: number; stream: Readable };

/** What a signed address opens. Fails with `notFound` alike where it is wrong or over, and where the file is gone, harmful or unscanned. */
export async function openPrivateFile(token: string): Promise<OpenFile> {
  const { key, name, contentType, bytes, scan, sealedFor } = await opened(verified(token, purpose, clock.now().getTime()));
  if (!openStates.includes(scan) || !(await store.exists(key))) fail("notFound");
  const stream = sealedFor === null ? await store.getStream(key) : Readable.from([await readableBytes({ key, sealedFor })]);
  return { name, contentType, bytes, stream };
}

/** A file's bytes, for jobs. Fails with `unavailable` until its scan has ended, so that the job is tried again; `notFound` as above. */
export async function readPrivateFile(fileId: string): Promise<{ bytes: Buffer; name: string; contentType: string }> {
  const { key, name, contentType, scan, sealedFor } = await opened(fileId);
  if (scan === "PENDING") fail("unavailable", "scanner");
  if (!openStates.includes(scan) || !(await store.exists(key))) fail("notFound");
  return { bytes: await readableBytes({ key, sealedFor }), name, contentType };
}

/** Takes a file away for good within the caller's transaction; its bytes and its name go with it. */
export async function dropPrivateFile(tx: Transaction, fileId: string): Promise<void> {
  const { count } = await tx.privateFile.updateMany({
    where: { id: fileId, deletedAt: null },
    data: { deletedAt: clock.now(), name: "" },
  });
  if (count > 0) await emit(tx, privateFileDropped, { fileId });
}
