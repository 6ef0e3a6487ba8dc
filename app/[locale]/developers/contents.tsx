import type { Say } from "#lib/discovery/api/words";

type Door = { id: string; path: string; summary: string };

export function Contents({ doors, say }: { doors: readonly Door[]; say: Say }) {
  const sections = [
    { id: "limits", label: say("limits") },
    { id: "keys", label: say("keys") },
    { id: "webhooks", label: say("webhooks") },
    { id: "problems", label: say("problems") },
    { id: "shapes", label: say("shapes") },
  ];
  return (
    <nav aria-label={say("contents")} className="mt-10 rounded-box border border-base-300 bg-base-100 p-5 print:hidden">
      <ul className="grid gap-x-8 gap-y-2 text-sm sm:grid-cols-2">
        {doors.map(({ id, path, summary }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3">
            <a href={`#${id}`} className="font-medium text-secondary underline">
              {summary}
            </a>
            <code className="text-muted">{path}</code>
          </li>
        ))}
        {sections.map(({ id, label }) => (
          <li key={id}>
            <a href={`#${id}`} className="font-medium text-secondary underline">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
