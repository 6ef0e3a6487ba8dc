import { type Finding, reasonOf } from "./finding.ts";

/** The Meilisearch server, where one is set; none is needed. */
export async function searchServerFinding(): Promise<Finding[]> {
  const { MEILI_URL: address, MEILI_KEY: key } = process.env;
  if (!address) return [];
  const wrong = { subject: "searchServer", isGood: false, mend: "MEILI_URL, MEILI_KEY" };
  try {
    const options = { headers: { authorization: `Bearer ${key ?? ""}` }, signal: AbortSignal.timeout(3_000) };
    const response = await fetch(new URL("/version", address), options);
    const body = await response.text();
    return [response.ok ? { ...wrong, isGood: true, detail: body } : { ...wrong, detail: `${response.status} ${body}` }];
  } catch (error) {
    return [{ ...wrong, detail: reasonOf(error) }];
  }
}
