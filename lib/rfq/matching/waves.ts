/** A request is told in at most so many waves. */
export const lastWave = 6;
const perPlace = 2;
const largestWave = 100;
const hourMs = 3_600_000;
const leastByWave = [35, 35, 25, 15, 15, 15] as const;

/** How many suppliers a wave tells: two for each place that is left, and with each wave twice as many, up to a hundred. */
export const waveSize = (wave: number, freePlaces: number): number =>
  Math.min(largestWave, Math.max(0, freePlaces) * perPlace * 2 ** (wave - 1));

/** The score below which a wave tells nobody. */
export const leastScore = (wave: number): number => leastByWave[Math.min(wave, lastWave) - 1] ?? 15;

/**
 * When the wave after one is due: an eighth of the time that is left, at least an hour and at most a day; null where that leaves nobody
 * six hours to answer, or it was the last.
 */
export function nextWaveAt(wave: number, now: Date, deadlineAt: Date): Date | null {
  if (wave >= lastWave) return null;
  const left = deadlineAt.getTime() - now.getTime();
  const next = now.getTime() + Math.min(24 * hourMs, Math.max(hourMs, left / 8));
  return next > deadlineAt.getTime() - 6 * hourMs ? null : new Date(next);
}
