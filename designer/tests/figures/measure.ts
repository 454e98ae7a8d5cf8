/** The middle one of some figures, and the greatest. */
export function spread(figures: readonly number[]): { median: number; worst: number } {
  const sorted = [...figures].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN, worst: sorted.at(-1) ?? Number.NaN };
}

export const milliseconds = (value: number): string => `${Math.round(value)} ms`;
export const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
