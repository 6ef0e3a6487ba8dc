export function Stat({ value, label }: { value: string; label: string }) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-sm">{label}</dt>
      <dd className="text-2xl font-semibold figures">{value}</dd>
    </div>
  );
}
