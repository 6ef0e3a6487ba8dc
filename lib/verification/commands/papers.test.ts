import { expect, it } from "vitest";
import { db } from "#lib/platform/db";
import { makeMember, makeUser } from "#lib/testing/factories";
import { keepPapers, keepPapersOf } from "./papers.ts";

const pdf = () => new File(["%PDF-1.4\n%%EOF\n"], "licence.pdf", { type: "application/pdf" });

it("keeps papers for the firm whose people send them, and refuses others and what is no paper", async () => {
  const owner = await makeMember("OWNER");
  const { companyId } = owner;
  const [fileId] = await keepPapers(owner, companyId, [pdf()]);
  expect(await db.privateFile.findUnique({ where: { id: fileId ?? "" } })).toMatchObject({ companyId, name: "licence.pdf" });
  await expect(keepPapers(await makeUser(), companyId, [pdf()])).rejects.toMatchObject({ code: "notFound" });
  await expect(keepPapers(await makeMember("SALES", companyId), companyId, [pdf()])).rejects.toMatchObject({ code: "notFound" });
  await expect(keepPapersOf(owner, crypto.randomUUID(), [pdf()])).rejects.toMatchObject({ code: "notFound" });
  await expect(keepPapers(owner, companyId, [new File(["<svg/>"], "a.svg")])).rejects.toMatchObject({
    detail: "papers:fileType",
  });
});
