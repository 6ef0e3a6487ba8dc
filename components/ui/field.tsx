type Props = {
  label: string;
  name: string;
  type?: "text" | "search" | "number";
  value?: string | number | undefined;
  min?: number;
  step?: string;
  maxLength?: number;
};

export function Field({ label, name, type = "text", value, ...limits }: Props) {
  return (
    <label className="flex min-w-0 flex-col gap-1 text-xs text-muted">
      {label}
      <input
        className="input w-full text-base text-base-content sm:text-sm"
        name={name}
        type={type}
        defaultValue={value}
        {...limits}
      />
    </label>
  );
}

export type Option = { value: string; label: string };

export function Select({
  label,
  name,
  value,
  options,
}: {
  label: string;
  name: string;
  value?: string;
  options: readonly Option[];
}) {
  return (
    <label className="flex min-w-0 flex-col gap-1 text-xs text-muted">
      {label}
      <select className="select w-full text-base text-base-content sm:text-sm" name={name} defaultValue={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
