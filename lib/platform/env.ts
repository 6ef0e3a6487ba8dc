import { createEnv } from "@t3-oss/env-core";
import { z } from "zod";

const url = (protocols: RegExp, example: string) =>
  z.url({ protocol: protocols, error: `must be an address such as ${example}` });

const variables = {
  DATABASE_URL: url(/^postgres(ql)?$/, "postgresql://user:password@localhost:5432/yongfair"),
  PUBLIC_URL: url(/^https?$/, "https://fair.example.org").default("http://localhost:3000"),
  AUTH_SECRET: z
    .string({ error: "must be set: 32 random characters or more" })
    .min(32, "must have at least 32 characters, such as `openssl rand -base64 32` prints"),
  SMTP_URL: url(/^smtps?$/, "smtp://user:password@mail.example.org:587").optional(),
  MAIL_FROM: z
    .string()
    .min(3)
    .regex(/^[^\r\n]*<?[^\s@<>]+@[^\s@<>]+>?$/, "must be an address such as YongFair <fair@example.org>")
    .default("YongFair <fair@localhost.localdomain>"),
  CLAMAV_URL: url(/^tcp$/, "tcp://localhost:3310").optional(),
  PORT: z.coerce.number({ error: "must be a port number such as 3000" }).int().min(1).max(65535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATA_DIR: z.string().min(1).default(".data"),
  MEILI_URL: url(/^https?$/, "http://localhost:7700").optional(),
  MEILI_KEY: z.string().min(1).optional(),
  OCID_PREFIX: z
    .string()
    .regex(/^ocds-[a-z0-9]{6}$/, "must be a prefix such as ocds-213czf, as the Open Contracting Partnership gives them")
    .default("ocds-213czf"),
  METRICS_TOKEN: z.string().min(16, "must have at least 16 characters").optional(),
  TRUSTED_PROXIES: z.coerce.number({ error: "must be a number of proxies such as 1" }).int().min(0).max(5).default(0),
  DATABASE_POOL: z.coerce.number({ error: "must be a number such as 10" }).int().min(2).max(200).default(10),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
};

/**
 * The settings of this process, read once from the environment.
 * Throws at import, naming each wrong or missing variable, its reason and an example; during `next build` nothing is required.
 */
export const env = createEnv({
  server: variables,
  runtimeEnv: process.env,
  emptyStringAsUndefined: true,
  skipValidation: process.env.NEXT_PHASE === "phase-production-build",
  createFinalSchema: (shape) =>
    z.object(shape).refine((value) => Boolean(value.MEILI_URL) === Boolean(value.MEILI_KEY), {
      path: ["MEILI_KEY"],
      error: "MEILI_URL and MEILI_KEY are set together or not at all",
    }),
  onValidationError: (issues) => {
    const lines = issues.map((issue) => `  ${issue.path?.join(".")}: ${issue.message}`);
    throw new Error(`Settings that need mending (see .env.example):\n${lines.join("\n")}`);
  },
});

export const environmentVariables = Object.keys(variables);
