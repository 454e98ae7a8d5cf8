import type { ScoreMap } from '../../scores/map/map';
import frame from '../../shared/ui/Table.module.css';
import rfm from '../Rfm.module.css';
import { SegmentName } from '../SegmentName';
import { useRfmTexts } from '../texts';
import classes from './Models.module.css';

/** The segments of a map with what they mean and what to do with them. */
export function Segments({ map }: { map: ScoreMap }) {
  const { tf, local } = useRfmTexts();
  return (
    <section aria-labelledby="advice">
      <h2 id="advice" className={rfm.heading}>
        {tf('model.advice')}
      </h2>
      <div className={frame.frame}>
        <table className={classes.words}>
          <thead>
            <tr>
              <th>{tf('segment')}</th>
              <th>{tf('model.who')}</th>
              <th>{tf('model.what')}</th>
            </tr>
          </thead>
          <tbody>
            {map.segments.map(segment => (
              <tr key={segment.id} data-segment={segment.id}>
                <td>
                  <SegmentName look={{ title: local(segment.title) || segment.id, colour: segment.colour }} />
                </td>
                <td>{local(segment.meaning) || '—'}</td>
                <td>{local(segment.advice) || '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
