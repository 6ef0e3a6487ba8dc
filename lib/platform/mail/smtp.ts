import { createTransport } from "nodemailer";

const patience = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 5_000, dnsTimeout: 5_000 };

/** Mail by SMTP: `smtp://user:password@host:587`. */
export const smtpTransport = (url: string) =>
  createTransport({ url, ...patience, disableFileAccess: true, disableUrlAccess: true });
