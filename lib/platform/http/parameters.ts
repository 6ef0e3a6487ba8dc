export type Parameters = Record<string, string | string[]>;
export type Fault = { parameter: string; code: string; words?: Record<string, string | number> };
type Read = { parameters: Parameters; faults: Fault[] };

const mostParameters = 100;
const names = /^[A-Za-z][\w.-]{0,79}$/;

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part.replaceAll("+", " "));
  } catch {
    return null;
  }
}

function pairsOf(address: string): string[] {
  const [, query = ""] = address
    .split("#", 1)
    .join("")
    .split(/\?(.*)/s);
  return query.split("&").filter(Boolean);
}

const shown = (name: string | null) => (name ?? "").replace(/[^\w.-]/gu, "?").slice(0, 80);

function readPair(pair: string, { parameters, faults }: Read): void {
  const [left = "", right = ""] = pair.split(/=(.*)/s);
  const name = decode(left);
  const value = decode(right);
  if (name === null || !names.test(name)) {
    faults.push({ parameter: shown(name), code: "unknownParameter" });
  } else if (value === null || value.includes("\0")) {
    faults.push({ parameter: name, code: "malformed" });
  } else {
    const before = parameters[name];
    parameters[name] = before === undefined ? value : [before, value].flat();
  }
}

/**
 * The query of an address as plain names and values, a repeated name as a list.
 * What no parameter can be is a fault: broken percent-encoding, NUL, strange names, more than a hundred.
 */
export function readParameters(address: string): Read {
  const read: Read = { parameters: {}, faults: [] };
  const pairs = pairsOf(address);
  if (pairs.length > mostParameters)
    read.faults.push({ parameter: "", code: "tooManyParameters", words: { maximum: mostParameters } });
  else for (const pair of pairs) readPair(pair, read);
  return read;
}
