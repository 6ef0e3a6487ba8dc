import { join, resolve } from "node:path";
import { type Finding, reasonOf } from "./finding.ts";

/** Whether the mail server takes our name and password; without one mails are written to a folder. Sends nothing. */
export async function mailFinding(): Promise<Finding> {
  const { SMTP_URL: address, DATA_DIR: folder } = process.env;
  const finding = { subject: "mail", mend: "SMTP_URL" };
  if (!address) return { ...finding, isGood: true, detail: join(resolve(folder ?? ".data"), "mail") };
  try {
    const { smtpTransport } = await import("#lib/platform/mail/smtp");
    await smtpTransport(address).verify();
    return { ...finding, isGood: true, detail: new URL(address).host };
  } catch (error) {
    return { ...finding, isGood: false, detail: reasonOf(error) };
  }
}

/** The virus scanner, where one is set; none is needed. */
export async function scannerFinding(): Promise<Finding[]> {
  const address = process.env.CLAMAV_URL;
  if (!address) return [];
  const finding = { subject: "scanner", mend: "CLAMAV_URL" };
  try {
    const { scannerVersion } = await import("#lib/platform/files/scan");
    return [{ ...finding, isGood: true, detail: await scannerVersion(address) }];
  } catch (error) {
    return [{ ...finding, isGood: false, detail: `${address}: ${reasonOf(error)}` }];
  }
}
