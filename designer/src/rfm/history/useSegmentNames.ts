import { useCallback } from 'react';
import { useRfmTexts } from '../texts';
import type { Look } from './looks';
import { gone, newcomers } from './wanted';

/** What a segment is called, and what stands for not being in the base. */
export function useSegmentNames(looks: ReadonlyMap<string, Look>): (segment: string) => string {
  const { tf } = useRfmTexts();
  return useCallback(
    (segment: string) => {
      const outside = segment === newcomers ? tf('newcomers') : segment === gone ? tf('gone') : null;
      return outside ?? looks.get(segment)?.title ?? segment;
    },
    [looks, tf],
  );
}
