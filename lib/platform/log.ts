import pino from "pino";
import { env } from "./env.ts";

export const log = pino({
  level: env.LOG_LEVEL ?? "info",
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: ["password", "token", "authorization", "cookie", "email", "*.password", "*.token", "*.email"],
});
