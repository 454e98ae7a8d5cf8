import { Button, Select } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useSession } from '../../editor/session';
import type { JsonObject } from '../../flow/json';
import type { NodeType } from '../../flow/nodeTypes';
import { count } from '../../shared/format';
import { tell, tellFault } from '../../shared/ui/toasts';
import { percent } from '../format';
import type { Scores } from '../matrix/matrix';
import { type ScorePlace, startBorders } from '../scoreReads';
import { useScoreTexts } from '../texts';
import { axisNames, type Borders, bordersIn, type Cuts, mapIn, settingsFor } from './cuts';
import { Histogram } from './Histogram';
import { Moves } from './Moves';
import { SegmentChanges } from './SegmentChanges';
import { useTrial } from './useTrial';
import classes from './Workshop.module.css';

interface Props {
  place: ScorePlace;
  node: string;
  type: NodeType | undefined;
  cuts: Cuts;
  settings: JsonObject;
  scores: Scores;
  /** The ids of the built-in segment maps. */
  maps: readonly string[];
  close(): void;
}

/** Values that stand for no method: the borders of the run, and those that were moved by hand. */
const today = 'today';
const byHand = 'by-hand';

/** Borders over the values of all customers, with what each move changes. Nothing is changed before they are taken over. */
export function Workshop({ place, node, type, cuts, settings, scores, maps, close }: Props) {
  const { t, tf, lang, local } = useScoreTexts();
  const session = useSession();
  const now = useMemo(() => bordersOf(scores), [scores]);
  const own = bordersIn(cuts, settings);
  const [borders, setBorders] = useState<Borders | null>(own ?? now);
  const [method, setMethod] = useState(own ? byHand : today);
  const map = mapIn(type, settings, maps);
  const { trial, waiting } = useTrial(place, borders && { ...borders, map: map as never });
  const scale = borders ? borders.r.length + 1 : scores.scale;

  const begin = async (by: string, scores: number) => {
    try {
      const start = await startBorders(place, by, scores);
      setBorders({ r: [...start.r], f: [...start.f], m: [...start.m] });
      setMethod(by);
    } catch (fault) {
      tellFault(fault);
    }
  };
  const first = scores.methods[0]?.id;
  /** A method that can give so many scores: the chosen one if it can. */
  const fitting = (count: number) =>
    scores.methods.find(m => m.id === method && (m.fixedScale ?? count) === count)?.id ?? first ?? '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where the workshop opens without borders to begin with
  useEffect(() => {
    if (!borders && first) {
      void begin(first, scores.scale);
    }
  }, []);

  const apply = () => {
    if (!borders) {
      return;
    }
    const editor = session.editor.getState();
    editor.seal();
    for (const [setting, value] of settingsFor(cuts, borders)) {
      editor.perform({ do: 'set', node, setting, value }, `${node} borders`);
    }
    editor.seal();
    tell(tf('workshop.applied'), tf('workshop.appliedHelp'));
    close();
  };

  return (
    <div className={classes.workshop}>
      <div className={classes.tools}>
        <Select
          size="xs"
          w={260}
          label={tf('workshop.start')}
          allowDeselect={false}
          value={method}
          data={[
            ...(now ? [{ value: today, label: tf('workshop.today') }] : []),
            ...scores.methods.map(m => ({ value: m.id, label: local(m.title) })),
            ...(method === byHand ? [{ value: byHand, label: tf('workshop.byHand') }] : []),
          ]}
          onChange={by => {
            if (by === today && now) {
              setBorders(now);
              setMethod(today);
            } else if (by && by !== byHand) {
              void begin(by, scores.methods.find(m => m.id === by)?.fixedScale ?? scale);
            }
          }}
        />
        <Select
          size="xs"
          w={110}
          label={tf('workshop.scale')}
          allowDeselect={false}
          value={`${scale}`}
          data={Array.from({ length: (cuts.scale.max ?? 10) - (cuts.scale.min ?? 3) + 1 }, (_, i) => ({
            value: `${(cuts.scale.min ?? 3) + i}`,
            label: `1–${(cuts.scale.min ?? 3) + i}`,
          }))}
          onChange={next => next && void begin(fitting(Number(next)), Number(next))}
        />
        <span className={classes.moved} role="status">
          {trial && (
            <>
              <b>{tf('workshop.moved', { count: trial.moved, total: count(trial.moved, lang) })}</b>{' '}
              <span className={classes.faint}>
                {tf('workshop.movedOf', {
                  share: percent(trial.moved, trial.customers, lang),
                  total: count(trial.customers, lang),
                })}
              </span>
            </>
          )}
        </span>
        <Button variant="default" size="xs" onClick={close}>
          {t('common.cancel')}
        </Button>
        <Button size="xs" onClick={apply} disabled={!borders}>
          {tf('workshop.apply')}
        </Button>
      </div>
      <div className={classes.axes}>
        {borders &&
          axisNames.map(name => {
            const axis = scores.axes.find(a => a.axis === name);
            return (
              axis && (
                <Histogram
                  key={name}
                  place={place}
                  axis={axis}
                  borders={borders[name]}
                  classesOf={trial && trial[name].length === scale ? trial[name] : null}
                  onChange={next => {
                    setBorders({ ...borders, [name]: next });
                    setMethod(byHand);
                  }}
                />
              )
            );
          })}
      </div>
      <div className={`${classes.results} ${waiting ? classes.waiting : ''}`} aria-busy={waiting}>
        {trial && trial.segments.length > 0 ? (
          <>
            <h3>{tf('workshop.segments')}</h3>
            <SegmentChanges trial={trial} />
            <h3>{tf('workshop.moves')}</h3>
            <Moves trial={trial} />
          </>
        ) : (
          trial && <p className={classes.faint}>{tf('workshop.noMap')}</p>
        )}
      </div>
    </div>
  );
}

/** The borders behind the scores of today; null where some axis has none in common. */
function bordersOf(scores: Scores): Borders | null {
  const [r, f, m] = axisNames.map(name => scores.axes.find(a => a.axis === name)?.borders);
  return r && f && m ? { r: [...r], f: [...f], m: [...m] } : null;
}
