import { demoLogins, findDemoCode } from "#lib/account/queries/demo";
import { system } from "#lib/platform/actor";
import { disconnect } from "#lib/platform/db";
import { AppError } from "#lib/platform/errors";
import { say } from "#scripts/launcher/words";

/** `npm run code -- <address>`: what a demo login of the staff has to enter as its second factor now. */
export async function main([email]: string[]): Promise<number> {
  if (!email || email === "--help") {
    say("help.code");
    return email ? 0 : 1;
  }
  try {
    console.log(await findDemoCode(system("code"), email));
    return 0;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const known = demoLogins.flatMap((login) => (login.role ? [login.email] : [])).join(", ");
    say("noSuchLogin", { email, known });
    return 1;
  } finally {
    await disconnect();
  }
}
