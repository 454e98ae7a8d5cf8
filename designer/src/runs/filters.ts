const names = ['scenario', 'status', 'cause', 'kind', 'from', 'until'] as const;

/** Which runs are wanted; an empty text leaves nothing out. Days are those of the user's own clock. */
export type RunFilters = Record<(typeof names)[number], string>;

export const filtersOf = (search: URLSearchParams): RunFilters =>
  Object.fromEntries(names.map(name => [name, search.get(name) ?? ''])) as RunFilters;

/** The filters as the server wants them: a last day that still counts becomes the instant after it. */
export function toQuery({ scenario, status, cause, kind, from, until }: RunFilters) {
  return {
    ...(scenario && { scenario }),
    ...(status && { status }),
    ...(cause && { cause }),
    ...(kind && { dryRun: kind === 'dry' }),
    ...dayOf('from', from, 0),
    ...dayOf('until', until, 1),
  };
}

function dayOf<N extends string>(name: N, day: string, later: number): Partial<Record<N, string>> {
  const [year, month, date] = day.split('-').map(Number);
  const at = new Date(year ?? Number.NaN, (month ?? Number.NaN) - 1, (date ?? Number.NaN) + later);
  return Number.isNaN(at.getTime()) ? {} : ({ [name]: at.toISOString() } as Record<N, string>);
}
