import { useEffect, useRef, useState } from 'react';
import type { Schemas } from '../../api/client';
import { tellFault } from '../../shared/ui/toasts';
import { type ScorePlace, tryBorders } from '../scoreReads';

export type Trial = Schemas['TrialView'];

/**
 * What borders and map would change. One question is on its way at a time; while borders are being dragged, those in between are left out
 * and the last ones are always asked for.
 */
export function useTrial(
  place: ScorePlace,
  body: Schemas['TrialBody'] | null,
): { trial: Trial | null; waiting: boolean } {
  const [trial, setTrial] = useState<Trial | null>(null);
  const [waiting, setWaiting] = useState(false);
  const asked = useRef({ wanted: '', busy: false, over: false });
  const text = body ? JSON.stringify(body) : '';
  useEffect(() => {
    const state = asked.current;
    state.wanted = text;
    if (text && !state.busy) {
      void ask();
    }
    async function ask(): Promise<void> {
      state.busy = true;
      setWaiting(true);
      for (let sent = ''; sent !== state.wanted && !state.over; ) {
        sent = state.wanted;
        try {
          setTrial(await tryBorders(place, JSON.parse(sent)));
        } catch (fault) {
          tellFault(fault);
        }
      }
      state.busy = false;
      setWaiting(false);
    }
  }, [text, place]);
  useEffect(() => {
    const state = asked.current;
    state.over = false;
    return () => {
      state.over = true;
    };
  }, []);
  return { trial, waiting };
}
