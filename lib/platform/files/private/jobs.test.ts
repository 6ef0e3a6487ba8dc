import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { openFakeScanner } from "./testing/fake-scanner.ts";

const scanner = await openFakeScanner();
vi.stubEnv("CLAMAV_URL", scanner.address);
const { db } = await import("#lib/platform/db");
const { drain, on, stopJobs } = await import("#lib/platform/jobs");
const { openPrivateFile, privateFileDropped, privateFileSaved, privateFileUrl, readPrivateFile, savePrivateFile } = await import(
  "#lib/platform/files/private"
);
const { store } = await import("#lib/platform/files/store");
const { testActor } = await import("#lib/testing/factories");
const { erasePrivateFile, scanPrivateFile, sweepPrivateFiles } = await import("./jobs.ts");

afterAll(async () => {
  await stopJobs();
  vi.unstubAllEnvs();
  scanner.close();
});

beforeEach(() => {
  scanner.answer = "stream: OK\0";
});

const paper = Buffer.from("%PDF-1.7\nsomething stated\n");
const reactions = [on(privateFileSaved, scanPrivateFile), on(privateFileDropped, erasePrivateFile)];
const save = () => savePrivateFile(testActor, { bytes: paper, name: "paper.pdf" });
const rowOf = (fileId: string) => db.privateFile.findUniqueOrThrow({ where: { id: fileId } });
const open = (fileId: string) => openPrivateFile(privateFileUrl(fileId).split("/").at(-1) ?? "");

describe("a file before and after its scan", () => {
  it("is closed to readers and put off for jobs until the scanner called it clean", async () => {
    const { fileId } = await save();
    expect((await rowOf(fileId)).scan).toBe("PENDING");
    await expect(open(fileId)).rejects.toMatchObject({ code: "notFound" });
    await expect(readPrivateFile(fileId)).rejects.toMatchObject({ code: "unavailable" });
    await drain(reactions);
    expect((await rowOf(fileId)).scan).toBe("CLEAN");
    expect(scanner.heard.equals(paper)).toBe(true);
    expect((await readPrivateFile(fileId)).bytes.equals(paper)).toBe(true);
    (await open(fileId)).stream.destroy();
  });

  it("is erased and written down where the scanner found something, once", async () => {
    const { fileId } = await save();
    scanner.answer = "stream: Eicar-Signature FOUND\0";
    await Promise.all([scanPrivateFile({ fileId }), scanPrivateFile({ fileId })]);
    const { scan, key } = await rowOf(fileId);
    expect(scan).toBe("INFECTED");
    const entries = await db.auditEntry.findMany({ where: { subject: `file:${fileId}` } });
    expect(entries).toMatchObject([{ actor: "system:scan", action: "file.condemn", details: { signature: "Eicar-Signature" } }]);
    scanner.answer = "stream: OK\0";
    await drain(reactions);
    expect(await store.exists(key)).toBe(false);
    expect((await rowOf(fileId)).scan).toBe("INFECTED");
    await expect(open(fileId)).rejects.toMatchObject({ code: "notFound" });
    await expect(readPrivateFile(fileId)).rejects.toMatchObject({ code: "notFound" });
  });

  it("stays closed where the scanner says nothing, and the job is tried again", async () => {
    const { fileId } = await save();
    scanner.answer = "";
    await expect(scanPrivateFile({ fileId })).rejects.toMatchObject({ code: "unavailable" });
    expect((await rowOf(fileId)).scan).toBe("PENDING");
    await expect(open(fileId)).rejects.toMatchObject({ code: "notFound" });
  });

  it("is asked about again by the sweep where its job was lost, or where it is older than the scanner", async () => {
    const [lost, old, young] = [await save(), await save(), await save()];
    await drain(reactions);
    const before = { createdAt: new Date(Date.now() - 2 * 3_600_000) };
    await db.privateFile.update({ where: { id: lost.fileId }, data: { ...before, scan: "PENDING" } });
    await db.privateFile.update({ where: { id: old.fileId }, data: { ...before, scan: "UNSCANNED" } });
    await db.privateFile.update({ where: { id: young.fileId }, data: { scan: "PENDING" } });
    await sweepPrivateFiles();
    await drain(reactions);
    const scans = await Promise.all([lost, old, young].map(async ({ fileId }) => (await rowOf(fileId)).scan));
    expect(scans).toEqual(["CLEAN", "CLEAN", "PENDING"]);
  });
});
