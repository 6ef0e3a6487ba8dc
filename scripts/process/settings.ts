/** The database's address as the launcher set it. */
export function databaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set: run this through `npm run`");
  return url;
}
