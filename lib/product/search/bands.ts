/** Upper edges of the bands; the last band has none. */
export const moqBands = [10, 50, 100, 500, 1000] as const;
export const leadTimeBands = [7, 15, 30, 60] as const;

const band = (edges: readonly number[], value: number) => {
  const edge = edges.find((upper) => value <= upper);
  return edge === undefined ? `>${edges.at(-1)}` : `<=${edge}`;
};

/** The band of a minimum order as a facet value: `<=10`, … `>1000`. */
export const moqBand = (quantity: number): string => band(moqBands, quantity);

/** The band of a lead time in days as a facet value: `<=7`, … `>60`. */
export const leadTimeBand = (days: number): string => band(leadTimeBands, days);
