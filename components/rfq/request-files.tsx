import { useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon";

type File = { id: string; name: string; url: string | null };

/** Drawings and pictures of a request, to be opened by whoever may see it. */
export function RequestFiles({ files }: { files: readonly File[] }) {
  const t = useTranslations("rfq.view");
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="files-heading">
      <h3 id="files-heading" className="mb-1 text-sm font-semibold">
        {t("files")}
      </h3>
      <ul className="flex flex-col gap-1 text-sm">
        {files.map(({ id, name, url }) => (
          <li key={id} className="flex items-center gap-2 [overflow-wrap:anywhere]">
            <Icon name="download" className="size-4 shrink-0" />
            {url ? (
              <a href={url} className="link">
                {name}
              </a>
            ) : (
              <span className="text-muted">
                {name} ({t("scanning")})
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
