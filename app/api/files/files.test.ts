import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "#lib/platform/db";
import { dropPrivateFile, privateFileUrl, savePrivateFile } from "#lib/platform/files/private";
import { stopJobs } from "#lib/platform/jobs";
import { testActor } from "#lib/testing/factories";
import { GET } from "./[token]/route.ts";

afterAll(stopJobs);

const paper = Buffer.from("%PDF-1.7\nsomething stated\n");
const save = () => savePrivateFile(testActor, { bytes: paper, name: "营业执照.pdf" });
const get = (path: string) =>
  GET(new Request(`http://localhost:3000${path}`), { params: Promise.resolve({ token: path.split("/").at(-1) ?? "" }) });
const said = async (response: Response) => [
  response.status,
  await response.text(),
  [...response.headers].map(([name, value]) => `${name}: ${value}`),
];

describe("the door of private files", () => {
  it("hands out a file as a download that nobody keeps and no browser opens", async () => {
    const { fileId } = await save();
    const response = await get(privateFileUrl(fileId));
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer()).equals(paper)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "cache-control": "private, no-store",
      "content-disposition": "attachment; filename=\"____.pdf\"; filename*=UTF-8''%E8%90%A5%E4%B8%9A%E6%89%A7%E7%85%A7.pdf",
      "content-length": String(paper.length),
      "content-security-policy": "default-src 'none'; sandbox",
      "content-type": "application/pdf",
      "x-content-type-options": "nosniff",
    });
  });

  it("answers alike for what is wrong, expired, unknown, unscanned, infected and deleted", async () => {
    const [pending, infected, dropped, expired] = [await save(), await save(), await save(), await save()];
    await db.privateFile.update({ where: { id: pending.fileId }, data: { scan: "PENDING" } });
    await db.privateFile.update({ where: { id: infected.fileId }, data: { scan: "INFECTED" } });
    await db.$transaction((tx) => dropPrivateFile(tx, dropped.fileId));
    const paths = [
      "/api/files/nonsense",
      privateFileUrl(randomUUID()),
      privateFileUrl(expired.fileId, { minutes: -1 }),
      ...[pending, infected, dropped].map(({ fileId }) => privateFileUrl(fileId)),
    ];
    const answers = await Promise.all(paths.map(async (path) => said(await get(path))));
    expect(answers[0]?.[0]).toBe(404);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });
});
