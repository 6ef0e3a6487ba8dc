import { z } from "zod";
import { rateLimits } from "./ecb.ts";

export const ratesInput = z.strictObject({ file: z.file().max(rateLimits.bytes) });
