import { Link } from 'wouter';
import type { Schemas } from '../api/client';
import { count, day, moment } from '../shared/format';
import table from '../shared/ui/Table.module.css';
import { VersionNumber } from '../shared/ui/VersionNumber';
import classes from './Segments.module.css';
import { useSegmentsTexts } from './texts';

interface Props {
  /** The newest first. */
  versions: readonly Schemas['SegmentVersionView'][];
  chosen: number | undefined;
  onChoose(version: number): void;
}

/** The memberships of a segment, each with its size beside the greatest of them. */
export function VersionHistory({ versions, chosen, onChoose }: Props) {
  const { tf, lang } = useSegmentsTexts();
  const most = Math.max(1, ...versions.map(v => v.customers));
  if (versions.length === 0) {
    return <p className={table.empty}>{tf('noVersions')}</p>;
  }
  return (
    <section aria-labelledby="versions">
      <h2 id="versions" className={classes.heading}>
        {tf('history')}
      </h2>
      <div className={`${table.frame} ${classes.versions}`}>
        <table>
          <thead>
            <tr>
              <th>{tf('version')}</th>
              <th>{tf('asOf')}</th>
              <th>{tf('customers')}</th>
              <th>{tf('saved')}</th>
              <th>{tf('run')}</th>
            </tr>
          </thead>
          <tbody>
            {versions.map(v => (
              <tr key={v.version} data-chosen={v.version === chosen}>
                <td>
                  <VersionNumber version={v.version} chosen={v.version === chosen} onChoose={onChoose} />
                </td>
                <td>{day(v.asOf, lang)}</td>
                <td className={classes.size}>
                  <span className={classes.bar} style={{ width: `${(70 * v.customers) / most}%` }} aria-hidden="true" />
                  {count(v.customers, lang)}
                </td>
                <td>{moment(v.savedAt, lang)}</td>
                <td>{v.run ? <Link href={`/runs/${v.run}`}>{tf('openRun')}</Link> : tf('byHand')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
