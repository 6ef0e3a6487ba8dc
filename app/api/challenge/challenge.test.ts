import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";
import { expect, it } from "vitest";
import { joinAccount } from "#lib/account/commands/join";
import { resendVerification } from "#lib/account/commands/verify-email";
import { provenBy } from "#lib/account/proof";
import { visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { makeUser } from "#lib/testing/factories";
import { joining, someOrigin } from "#lib/testing/people";
import { GET } from "./route.ts";

/** What a browser sends after its work. */
async function work(): Promise<string> {
  const response = await GET(new Request("http://localhost/api/challenge"));
  expect(response.headers.get("cache-control")).toBe("no-store");
  const challenge = await response.json();
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString("base64");
}

it("hands out work that a browser can do and nobody can make up", async () => {
  const token = await work();
  expect(await provenBy(token)).toMatchObject({ name: expect.stringMatching(/^proof /) });
  const given = JSON.parse(Buffer.from(token, "base64").toString("utf8"));
  given.challenge.parameters.expiresAt += 3600;
  expect(await provenBy(Buffer.from(JSON.stringify(given)).toString("base64"))).toBeNull();
});

it("opens the way to a network that has used up what it may do without, once for each work", async () => {
  const from = someOrigin();
  const join = (proofToken?: string) =>
    joinAccount(visitor, joining(proofToken ? { proofToken } : {}), from).then(
      () => "in",
      (error: { code: string }) => error.code,
    );
  for (let turn = 0; turn < 7; turn += 1) await join();
  await db.$executeRaw`update "Throttle" set "waitUntil" = now() + interval '1 minute' where "waitUntil" is not null`;
  expect(await join()).toBe("limit");
  const proofToken = await work();
  expect(await join(proofToken)).toBe("in");
  expect(await join(proofToken)).toBe("limit");
  await expect(resendVerification(await makeUser(), { email: "a@example.org" }, from)).rejects.toMatchObject({
    code: "forbidden",
  });
});
