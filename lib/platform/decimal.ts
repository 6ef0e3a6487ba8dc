import { Decimal } from "decimal.js";
import { z } from "zod";

/** The number that somebody typed, with either decimal mark and thousands apart, as a plain decimal string; the text itself where it is none. */
function plain(given: unknown): unknown {
  if (given === undefined || given === null) return null;
  const text = String(given)
    .normalize("NFKC")
    .replace(/[\s\u00a0']/g, "");
  if (text === "") return null;
  const dotted = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(",", "") : text.replace(",", ".");
  return /^\d{1,15}(\.\d+)?$/.test(dotted) ? new Decimal(dotted).toFixed() : text;
}

const finest = (digits: number) => (value: string) => new Decimal(value).decimalPlaces() <= digits;

/**
 * A non-negative amount or quantity as people type it ("1,250.5", "1250,5"): a decimal string with at most `digits` places between
 * `least` and `most`, null when left out. It never becomes a float.
 */
export const typedDecimal = ({ least = "0", most, digits }: { least?: string; most: string; digits: number }) =>
  z.preprocess(
    plain,
    z
      .string()
      .regex(/^\d+(\.\d+)?$/, { error: "notANumber", abort: true })
      .refine((value) => new Decimal(value).gte(least), { error: "amountLow" })
      .refine((value) => new Decimal(value).lte(most), { error: "amountHigh" })
      .refine(finest(digits), { error: "tooFine" })
      .nullable(),
  );
