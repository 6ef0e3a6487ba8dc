import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { type Actor, actorName, visitor } from "./actor.ts";
import { AppError, ChangedMeanwhile, type ErrorCode, fail } from "./errors.ts";
import { commandFaults, formFaults } from "./form-faults.ts";
import { readForm } from "./form-input.ts";
import type { FormState, TypedValues } from "./form-state.ts";
import { isOutage } from "./http/outage.ts";
import { defaultLocale, isLocale } from "./i18n/locales.ts";
import { type WordValues, wordsOf } from "./i18n/words.ts";
import { log } from "./log.ts";
import { currentActor, type Origin, requestOrigin } from "./session.ts";

export type FormRequest = Origin & { locale: string };
export type Outcome = { redirect: string } | { message: string | null; values?: WordValues; keepsTyped?: boolean };

/** Ends a form on another page. Only paths of the site. */
export const redirectTo = (path: string): Outcome => ({ redirect: path });

/** Ends a form where it stands, with a sentence: `done("account.saved")`. */
export const done = (message: string | null = null, values: WordValues = {}): Outcome => ({ message, values });

/** The same where the form was only tried: what was typed stays. */
export const tried = (message: string, values: WordValues = {}): Outcome => ({ message, values, keepsTyped: true });

type Run<Input> = (actor: Actor, input: Input, request: FormRequest) => Promise<Outcome>;

function said(locale: string, { message, values }: Extract<Outcome, { message: string | null }>): string | null {
  const [namespace = "", ...key] = message?.split(".") ?? [];
  return message ? wordsOf(locale, namespace)(key.join("."), values) : null;
}

function refused(error: AppError, locale: string, values: TypedValues): FormState {
  const latest = error instanceof ChangedMeanwhile ? { ...error.taken, version: String(error.version) } : {};
  return { status: "error", ...commandFaults(error, locale), values: { ...values, ...latest }, stamp: Date.now() };
}

function asExpected(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (isOutage(error)) {
    log.error({ error: String(error) }, "form: database away");
    return new AppError("unavailable");
  }
  throw error;
}

const refusals: readonly ErrorCode[] = ["unauthenticated", "forbidden", "notFound", "limit"];

/** Who was refused what stands in the log of the process, with ids and no words of people. */
function noted(error: AppError, actor: Actor): AppError {
  const { code, detail } = error;
  if (refusals.includes(code)) log.info({ code, detail, by: actorName(actor) }, "form refused");
  return error;
}

/**
 * The one door for forms: parses once, asks who acts, runs, and answers with the form's next state. What was typed comes back with
 * an error, secrets do not. A member of the staff who looks as somebody else cannot send anything but the form that ends it
 * (`isForWatchers`).
 */
export function formAction<Input>(schema: z.ZodType<Input>, run: Run<Input>, { isForWatchers = false } = {}) {
  return async (_before: FormState, data: FormData): Promise<FormState> => {
    const { locale: given, input, values } = readForm(data);
    const locale = isLocale(given) ? given : defaultLocale;
    let outcome: Outcome;
    let actor: Actor = visitor;
    try {
      actor = await currentActor();
      if (!isForWatchers && actor.kind === "user" && actor.watcherId) fail("forbidden", "watching");
      const parsed = schema.safeParse(input);
      if (!parsed.success) {
        const faults = formFaults(parsed.error.issues, locale);
        return { status: "error", message: wordsOf(locale, "errors")("invalid"), faults, values, stamp: Date.now() };
      }
      outcome = await run(actor, parsed.data, { locale, ...(await requestOrigin()) });
    } catch (error) {
      return refused(noted(asExpected(error), actor), locale, values);
    }
    if ("redirect" in outcome) redirect(outcome.redirect);
    refresh();
    const kept = outcome.keepsTyped ? { values } : {};
    return { status: "done", message: said(locale, outcome), stamp: Date.now(), ...kept };
  };
}
