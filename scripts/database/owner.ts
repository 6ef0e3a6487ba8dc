import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

export type Owner = { uid: number; gid: number };

function accounts(): Map<string, Owner> {
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  return new Map(
    lines.flatMap((line): [string, Owner][] => {
      const [name, , uid, gid] = line.split(":");
      return name && uid && gid ? [[name, { uid: Number(uid), gid: Number(gid) }]] : [];
    }),
  );
}

/**
 * The account PostgreSQL runs under, because it refuses root: `postgres` where there is one, else one made for it, else `nobody`.
 * Undefined where we are not root: then it runs as ourselves.
 */
export function databaseOwner(): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const found = accounts().get("postgres") ?? accounts().get("yongfair-db");
  if (found) return found;
  spawnSync("useradd", ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", "yongfair-db"]);
  return accounts().get("yongfair-db") ?? accounts().get("nobody") ?? { uid: 65534, gid: 65534 };
}

/** Whether that account can run `program` and enter `folder`. */
export function canReach(owner: Owner | undefined, program: string, folder: string): boolean {
  if (process.platform === "win32") return true;
  const test = spawnSync("/bin/sh", ["-c", '"$0" --version && test -x "$1"', program, folder], {
    cwd: "/",
    stdio: "ignore",
    ...owner,
  });
  return test.status === 0;
}
