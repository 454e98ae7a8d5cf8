import { useRfmTexts } from '../texts';
import type { Look } from './looks';
import { gone, newcomers } from './wanted';

/** What a segment is called, and what stands for not being in the base. */
export function useSegmentNames(looks: ReadonlyMap<string, Look>): (segment: string) => string {
  const { tf } = useRfmTexts();
  return segment =>
    segment === newcomers ? tf('newcomers') : segment === gone ? tf('gone') : (looks.get(segment)?.title ?? segment);
}
