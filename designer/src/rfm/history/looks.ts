import type { Schemas } from '../../api/client';
import type { Language } from '../../api/language';
import { palette } from '../../preview/chart/option';

export interface Look {
  id: string;
  title: string;
  colour: string;
}

/** Segments by id in the order of their map, each with a colour: those that no map knows get one of their own. */
export function looksOf(segments: readonly Schemas['SegmentLookView'][], lang: Language): ReadonlyMap<string, Look> {
  return new Map(
    segments.map(({ id, title, colour }, place) => [
      id,
      { id, title: title[lang] || id, colour: colour ?? (palette[place % palette.length] as string) },
    ]),
  );
}
