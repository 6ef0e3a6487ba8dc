import { expect, it, vi } from "vitest";

type Cookie = { name: string; value: string; options: Record<string, unknown> };
const jar: Cookie[] = [];

vi.mock("next/headers", () => ({
  headers: () => Promise.resolve(new Headers()),
  cookies: () =>
    Promise.resolve({
      get: () => undefined,
      set: (name: string, value: string, options: Record<string, unknown>) => jar.push({ name, value, options }),
    }),
}));

it("takes cookies away with the attributes they were set with, as browsers keep a __Secure- one otherwise", async () => {
  vi.stubEnv("PUBLIC_URL", "https://fair.example.org");
  vi.resetModules();
  const { chooseWorkingCompany, endSession, setSessionCookie } = await import("./session.ts");
  await setSessionCookie(crypto.randomUUID(), new Date(Date.now() + 60_000));
  await chooseWorkingCompany(crypto.randomUUID());
  const set = jar.splice(0);
  await endSession();
  expect(jar.map(({ name }) => name).sort()).toEqual(set.map(({ name }) => name).sort());
  for (const { name, value, options } of jar) {
    const { maxAge, ...attributes } = options;
    expect([value, maxAge]).toEqual(["", 0]);
    expect(set.find((one) => one.name === name)?.options).toMatchObject(attributes);
    expect(attributes).toMatchObject({ secure: true, path: "/" });
  }
  vi.unstubAllEnvs();
});
