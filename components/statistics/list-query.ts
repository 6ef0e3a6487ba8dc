/** A list's filters as the parameters of its address; those that stand at what they start from are left out. */
export function queryOf(list: Readonly<Record<string, string | number | undefined>>, sort?: string): Record<string, string> {
  const given = Object.entries(list).filter(
    ([name, value]) => value !== undefined && value !== "" && name !== "page" && !(name === "sort" && value === sort),
  );
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}
