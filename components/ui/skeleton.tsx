/** The outline of a grid of cards, of the size they will have. */
export function CardSkeletons({ count }: { count: number }) {
  return (
    <div aria-hidden="true" className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-4">
      {Array.from({ length: count }, (_, index) => `card-${index}`).map((key) => (
        <div key={key} className="panel overflow-hidden">
          <div className="skeleton aspect-square w-full rounded-none" />
          <div className="flex flex-col gap-2 p-3">
            <div className="skeleton h-4 w-full" />
            <div className="skeleton h-4 w-2/3" />
            <div className="skeleton h-5 w-1/2" />
          </div>
        </div>
      ))}
    </div>
  );
}
