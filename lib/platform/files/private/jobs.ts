import { system } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import { env } from "#lib/platform/env";
import { privateFileDropped, privateFileSaved } from "#lib/platform/files/private";
import { scanBytes } from "#lib/platform/files/scan";
import { store } from "#lib/platform/files/store";
import { emit } from "#lib/platform/jobs";
import { log } from "#lib/platform/log";
import { readableBytes } from "./bytes.ts";

const mostSwept = 1_000;
const lateMinutes = 60;
const unsettled = { in: ["PENDING" as const, "UNSCANNED" as const] };

async function condemn(fileId: string, signature: string, sha256: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.privateFile.updateMany({ where: { id: fileId, scan: unsettled }, data: { scan: "INFECTED" } });
    if (count === 0) return;
    await audit(tx, system("scan"), { action: "file.condemn", subject: `file:${fileId}`, details: { signature, sha256 } });
    await emit(tx, privateFileDropped, { fileId });
  });
  log.warn({ fileId, signature }, "infected file");
}

/** Asks the scanner about a file and settles what it said; without a scanner the file counts as unscanned. */
export async function scanPrivateFile({ fileId }: { fileId: string }): Promise<void> {
  const file = await db.privateFile.findFirst({
    where: { id: fileId, deletedAt: null, scan: unsettled },
    select: { key: true, sha256: true, sealedFor: true },
  });
  if (!file || !(await store.exists(file.key))) return;
  const settle = (scan: "CLEAN" | "UNSCANNED") =>
    db.privateFile.updateMany({ where: { id: fileId, scan: unsettled }, data: { scan } });
  if (!env.CLAMAV_URL) {
    await settle("UNSCANNED");
    return;
  }
  const verdict = await scanBytes(env.CLAMAV_URL, await readableBytes(file));
  if (verdict.isClean) await settle("CLEAN");
  else await condemn(fileId, verdict.signature, file.sha256);
}

/** Erases the bytes of a file that was dropped or found harmful. */
export async function erasePrivateFile({ fileId }: { fileId: string }): Promise<void> {
  const file = await db.privateFile.findFirst({
    where: { id: fileId, OR: [{ deletedAt: { not: null } }, { scan: "INFECTED" }] },
    select: { key: true },
  });
  if (file) await store.delete(file.key);
}

/** Asks again about files that wait for their scan for over an hour, and about those from before there was a scanner; hourly. */
export async function sweepPrivateFiles(): Promise<void> {
  const before = new Date(clock.now().getTime() - lateMinutes * 60_000);
  const waiting = await db.privateFile.findMany({
    where: { scan: env.CLAMAV_URL ? unsettled : "PENDING", createdAt: { lt: before }, deletedAt: null },
    select: { id: true },
    orderBy: { createdAt: "asc" },
    take: mostSwept,
  });
  await db.$transaction((tx) => emit(tx, privateFileSaved, ...waiting.map(({ id }) => ({ fileId: id }))));
}
