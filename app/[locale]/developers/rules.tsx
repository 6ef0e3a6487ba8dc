import { ScrollBox } from "#components/ui/scroll-box";
import { Table } from "#components/ui/table";
import type { Say } from "#lib/discovery/api/words";
import { pauses, webhookEvents } from "#lib/integration/schema/webhooks";
import { sayApi } from "#lib/platform/http/language";
import { statusOf } from "#lib/platform/http/problem";
import { limits } from "#lib/platform/limit";

const problems = ["unauthenticated", "forbidden", "notFound", "conflict", "invalid", "limit", "unavailable", "internal"] as const;

/** What holds for every door: limits, caching, errors. */
export function Rules({ locale, say }: { locale: string; say: Say }) {
  const columns = ["status", "problem", "meaning"].map((key) => ({ key, label: say(key) }));
  const rows = problems.map((code) => ({
    key: code,
    cells: [
      statusOf(code),
      <span key="title" id={`problem-${code}`} className="scroll-mt-20">
        {sayApi(locale, `problems.${code}.title`)}
      </span>,
      sayApi(locale, `problems.${code}.detail`),
    ],
  }));
  return (
    <>
      <section id="limits" className="mt-14 scroll-mt-20">
        <h2 className="text-xl">{say("limits")}</h2>
        <p className="mt-3 max-w-3xl">{say("limitsText", { read: limits.read, suggest: limits.suggest })}</p>
      </section>
      <section id="keys" className="mt-14 scroll-mt-20">
        <h2 className="text-xl">{say("keys")}</h2>
        <p className="mt-3 max-w-3xl">{say("keysText", { keyed: limits.keyed })}</p>
      </section>
      <section id="webhooks" className="mt-14 scroll-mt-20">
        <h2 className="text-xl">{say("webhooks")}</h2>
        <p className="mt-3 max-w-3xl">{say("webhooksText", { pauses: pauses.join(", ") })}</p>
        <p className="mt-3 max-w-3xl text-sm">{say("events", { events: webhookEvents.join(" · ") })}</p>
      </section>
      <section id="problems" className="mt-14 scroll-mt-20">
        <h2 className="text-xl">{say("problems")}</h2>
        <p className="mt-3 mb-4 max-w-3xl">{say("problemsText")}</p>
        <ScrollBox>
          <Table caption={say("problems")} columns={columns} rows={rows} />
        </ScrollBox>
      </section>
    </>
  );
}
