import type { Schemas } from '../../api/client';
import type { ScoreMap } from '../../scores/map/map';
import type { Scores } from '../../scores/matrix/matrix';
import { Histogram } from '../../scores/workshop/Histogram';
import { SegmentChanges } from '../../scores/workshop/SegmentChanges';
import { useTrial } from '../../scores/workshop/useTrial';
import rfm from '../Rfm.module.css';
import { useRfmTexts } from '../texts';
import { BorderFields } from './BorderFields';
import classes from './Models.module.css';
import type { ModelAxis } from './models';

interface Props {
  /** The customers that the version was made of. */
  place: Schemas['ScoredPortView'];
  scores: Scores;
  axes: readonly ModelAxis[];
  /** Null where no common map can be tried. */
  map: ScoreMap | null;
  onChange(axis: string, borders: number[]): void;
}

/** The borders over the values of the customers that the model was made of, with what each move changes. */
export default function ModelWorkshop({ place, scores, axes, map, onChange }: Props) {
  const { tf } = useRfmTexts();
  const [r, f, m] = axes.map(axis => axis.borders);
  const isTried = r?.length === f?.length && f?.length === m?.length && scores.canRescore;
  const { trial } = useTrial(place, isTried && r && f && m ? { r, f, m, map: map as never } : null);
  return (
    <>
      <div className={classes.workshop}>
        {axes.map(axis => {
          const shown = scores.axes.find(a => a.axis === axis.axis);
          // In own cycles the borders are no values of the column.
          return shown?.column && !axis.inCycles ? (
            <Histogram
              key={axis.axis}
              place={place}
              axis={shown}
              borders={axis.borders}
              classesOf={trial ? trial[axis.axis as 'r'] : null}
              onChange={borders => onChange(axis.axis, borders)}
            />
          ) : (
            <BorderFields key={axis.axis} axes={[axis]} onChange={onChange} />
          );
        })}
      </div>
      {trial && trial.segments.length > 0 && (
        <>
          <h2 className={rfm.heading}>{tf('edit.changes')}</h2>
          <SegmentChanges trial={trial} />
        </>
      )}
    </>
  );
}
