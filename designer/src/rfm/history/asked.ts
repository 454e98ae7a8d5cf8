import type { History, Stretch } from './wanted';

/** The views of a history. */
export const views = ['sizes', 'migration', 'streams', 'stays'] as const;
export type View = (typeof views)[number];

/** What the page shows, as it stands in its address. */
export interface Asked {
  view: View;
  stretch: Required<Pick<Stretch, 'from' | 'to'>> & Stretch;
}

/** The days and the knowledge that an address asks for; by default the whole history, and for moves about its last month. */
export function askedIn(search: URLSearchParams, { days }: Pick<History, 'days'>): Asked {
  const view = views.find(v => v === search.get('view')) ?? 'sizes';
  const [first, last] = [days[0] ?? '', days.at(-1) ?? ''];
  const kept = (name: string) => days.find(day => day === search.get(name));
  const minStay = Number(search.get('minStay'));
  const knownOn = search.get('knownOn');
  return {
    view,
    stretch: {
      from: kept('from') ?? (view === 'sizes' || view === 'stays' ? first : monthBefore(days)),
      to: kept('to') ?? last,
      ...(minStay > 0 ? { minStay } : {}),
      ...(knownOn ? { knownOn } : {}),
    },
  };
}

/** The day nearest to a month before the last one. */
function monthBefore(days: readonly string[]): string {
  const wanted = Date.parse(days.at(-1) ?? '') - 30 * 86_400_000;
  const distance = (day: string) => Math.abs(Date.parse(day) - wanted);
  return days.slice(0, -1).reduce((best, day) => (distance(day) <= distance(best) ? day : best), days[0] ?? '');
}
