import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { type UserActor, visitor } from "#lib/platform/actor";
import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import { stopJobs } from "#lib/platform/jobs";
import { makeCompany, testActor } from "#lib/testing/factories";
import { erasePrivateFile, scanPrivateFile } from "./private/jobs.ts";
import { dropPrivateFile, openPrivateFile, privateFileUrl, readPrivateFile, savePrivateFile, type Upload } from "./private.ts";
import { store } from "./store.ts";

afterAll(stopJobs);

const paper = Buffer.from("%PDF-1.7\nsomething stated\n");
const upload = (given: Partial<Upload> = {}): Upload => ({ bytes: paper, name: "营业执照.pdf", ...given });
const person = (companyId?: string): UserActor => ({
  kind: "user",
  userId: randomUUID(),
  sessionId: randomUUID(),
  roles: [],
  memberships: companyId ? [{ companyId, role: "OWNER" }] : [],
  watcherId: null,
});
const tokenOf = (fileId: string, minutes = 10) => privateFileUrl(fileId, { minutes }).split("/").at(-1) ?? "";
const rowOf = (fileId: string) => db.privateFile.findUniqueOrThrow({ where: { id: fileId } });

async function contentOf(token: string): Promise<Buffer> {
  const { stream } = await openPrivateFile(token);
  return Buffer.concat(await stream.toArray());
}

describe("keeping a private file", () => {
  it("keeps bytes, name, type and whose it is", async () => {
    const { companyId } = await makeCompany();
    const owner = person(companyId);
    const { fileId } = await savePrivateFile(owner, upload({ companyId }));
    const row = await rowOf(fileId);
    expect(row).toMatchObject({
      name: "营业执照.pdf",
      contentType: "application/pdf",
      userId: owner.userId,
      companyId,
      scan: "UNSCANNED",
    });
    expect(row.key).toMatch(/^[0-9a-f]{2}\/[0-9a-f]{28}$/);
    expect(await readPrivateFile(fileId)).toEqual({ bytes: paper, name: "营业执照.pdf", contentType: "application/pdf" });
  });

  it("refuses visitors, and another's firm", async () => {
    const { companyId } = await makeCompany();
    await expect(savePrivateFile(visitor, upload())).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(savePrivateFile(person(), upload({ companyId }))).rejects.toMatchObject({ code: "forbidden" });
  });

  it("keeps for somebody what the house made itself", async () => {
    const ownerId = randomUUID();
    const { fileId } = await savePrivateFile(
      testActor,
      upload({ bytes: Buffer.from("a,b\n"), name: "export.csv", accept: ["spreadsheet"], ownerId }),
    );
    expect(await rowOf(fileId)).toMatchObject({ userId: ownerId, contentType: "text/csv", name: "export.csv" });
  });

  it("takes only what was asked for, and names the field", async () => {
    const sheet = { bytes: Buffer.from("a,b\n"), name: "a.csv" };
    await expect(savePrivateFile(person(), upload(sheet))).rejects.toMatchObject({ code: "invalid", detail: "file:fileType" });
    await expect(savePrivateFile(person(), upload({ ...sheet, field: "licence" }))).rejects.toMatchObject({
      detail: "licence:fileType",
    });
    const large = { bytes: Buffer.alloc(20_000_001, "%PDF-") };
    await expect(savePrivateFile(person(), upload(large))).rejects.toMatchObject({ detail: "file:fileTooLarge" });
    const broken = { bytes: Buffer.from("\x89PNG\r\n\x1a\n and no picture", "latin1") };
    await expect(savePrivateFile(person(), upload(broken))).rejects.toMatchObject({ detail: "file:fileType" });
  });

  it("encodes pictures anew, upright and without what the camera wrote down", async () => {
    const bytes = await sharp({ create: { width: 40, height: 20, channels: 3, background: "red" } })
      .withExif({ IFD0: { Artist: "Wang Fang" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(bytes.includes("Exif")).toBe(true);
    const { fileId } = await savePrivateFile(person(), upload({ bytes, name: "gate.jpg" }));
    const kept = await readPrivateFile(fileId);
    const { width, height, exif, format } = await sharp(kept.bytes).metadata();
    expect({ width, height, exif, format }).toEqual({ width: 20, height: 40, exif: undefined, format: "jpeg" });
  });
});

describe("opening a private file", () => {
  it("works under a signed address while its time lasts", async () => {
    const { fileId } = await savePrivateFile(person(), upload());
    const token = tokenOf(fileId);
    expect((await contentOf(token)).equals(paper)).toBe(true);
    const now = clock.now;
    try {
      const later = new Date(Date.now() + 10 * 60_000 + 1000);
      clock.now = () => later;
      await expect(openPrivateFile(token)).rejects.toMatchObject({ code: "notFound" });
    } finally {
      clock.now = now;
    }
  });

  it("is refused for addresses that were changed or guessed", async () => {
    const { fileId } = await savePrivateFile(person(), upload());
    const other = await savePrivateFile(person(), upload());
    const token = tokenOf(fileId);
    const forged = [fileId, `${fileId}.zzzzzzzz.x`, token.replace(fileId, other.fileId), `${token}x`, token.slice(0, -1), ""];
    for (const one of forged) await expect(openPrivateFile(one)).rejects.toMatchObject({ code: "notFound" });
    await expect(openPrivateFile(tokenOf(randomUUID()))).rejects.toMatchObject({ code: "notFound" });
  });

  it("ends when the file is dropped, whose name and bytes are gone then", async () => {
    const { fileId } = await savePrivateFile(person(), upload());
    const { key } = await rowOf(fileId);
    await db.$transaction((tx) => dropPrivateFile(tx, fileId));
    await db.$transaction((tx) => dropPrivateFile(tx, fileId));
    await expect(openPrivateFile(tokenOf(fileId))).rejects.toMatchObject({ code: "notFound" });
    await expect(readPrivateFile(fileId)).rejects.toMatchObject({ code: "notFound" });
    await erasePrivateFile({ fileId });
    await erasePrivateFile({ fileId });
    expect(await store.exists(key)).toBe(false);
    expect((await rowOf(fileId)).name).toBe("");
  });

  it("is not undone by a job that was told the wrong file", async () => {
    const { fileId } = await savePrivateFile(person(), upload());
    await erasePrivateFile({ fileId });
    await scanPrivateFile({ fileId });
    expect((await contentOf(tokenOf(fileId))).equals(paper)).toBe(true);
  });
});
