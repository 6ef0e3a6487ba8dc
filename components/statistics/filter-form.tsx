import { useTranslations } from "next-intl";

type Option = { value: string; label: string };
export type Filter = { name: string; label: string; value: string | undefined } & (
  | { kind: "text" | "date" }
  | { kind: "select"; options: readonly Option[] }
);

const field = "w-full text-base sm:text-sm";

function Control(filter: Filter) {
  const { name, value = "" } = filter;
  const t = useTranslations("admin");
  if (filter.kind === "select")
    return (
      <select id={`filter-${name}`} name={name} defaultValue={value} className={`select select-sm ${field}`}>
        <option value="">{t("any")}</option>
        {filter.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  return (
    <input
      id={`filter-${name}`}
      type={filter.kind === "date" ? "date" : "search"}
      name={name}
      defaultValue={value}
      maxLength={254}
      className={`input input-sm ${field}`}
    />
  );
}

type Props = { action: string; filters: readonly Filter[]; sort?: string };

/** Filters of a list, which stand in its address. */
export function FilterForm({ action, filters, sort }: Props) {
  const t = useTranslations("desk");
  const words = useTranslations("admin");
  const isFiltered = filters.some(({ value }) => value);
  return (
    <search>
      <form action={action} className="grid grid-cols-2 items-end gap-3 sm:grid-cols-3 xl:grid-cols-5">
        {sort && <input type="hidden" name="sort" value={sort} />}
        {filters.map((filter) => (
          <div key={filter.name} className={`flex min-w-0 flex-col gap-1 text-sm ${filter.name === "q" ? "col-span-2" : ""}`}>
            <label htmlFor={`filter-${filter.name}`} className="text-muted">
              {filter.label}
            </label>
            <Control {...filter} />
          </div>
        ))}
        <div className="flex gap-2">
          <button type="submit" className="btn btn-secondary btn-sm font-semibold shadow-none">
            {t("filter")}
          </button>
          {isFiltered && (
            <a href={action} className="btn btn-ghost btn-sm">
              {words("clear")}
            </a>
          )}
        </div>
      </form>
    </search>
  );
}
