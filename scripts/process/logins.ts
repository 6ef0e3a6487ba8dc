import { demoLogins, demoPassword, hasDemoLogins } from "#lib/account/queries/demo";
import { system } from "#lib/platform/actor";
import { disconnect } from "#lib/platform/db";
import { say } from "#scripts/launcher/words";

/** Tells whoever starts a demo fair as whom to look around. */
export async function tellLogins(): Promise<void> {
  const isDemo = await hasDemoLogins(system("start"));
  await disconnect();
  if (!isDemo) return;
  const [buyer = "", supplier = "", organizer = "", moderator = ""] = demoLogins.map(({ email }) => email);
  say("logins", { password: demoPassword, buyer, supplier, organizer, moderator });
}
