import { Link } from 'wouter';
import type { Schemas } from '../../api/client';
import { count, day, moment } from '../../shared/format';
import frame from '../../shared/ui/Table.module.css';
import { VersionNumber } from '../../shared/ui/VersionNumber';
import { useRfmTexts } from '../texts';
import classes from './Models.module.css';

interface Props {
  /** The newest first. */
  versions: readonly Schemas['RfmModelVersionView'][];
  chosen: number;
  onChoose(version: number): void;
}

/** The versions of a model; one of them is shown below. */
export function VersionTable({ versions, chosen, onChoose }: Props) {
  const { tf, lang } = useRfmTexts();
  return (
    <div className={`${frame.frame} ${classes.versions}`}>
      <table>
        <thead>
          <tr>
            <th>{tf('model.version')}</th>
            <th>{tf('models.asOf')}</th>
            <th className={frame.right}>{tf('models.customers')}</th>
            <th>{tf('models.saved')}</th>
            <th>{tf('model.savedBy')}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(v => (
            <tr key={v.version} data-chosen={v.version === chosen}>
              <td>
                <VersionNumber version={v.version} chosen={v.version === chosen} onChoose={onChoose} />
              </td>
              <td>{day(v.asOf, lang)}</td>
              <td className={frame.right}>{count(v.customers, lang)}</td>
              <td>{moment(v.savedAt, lang)}</td>
              <td>{v.run ? <Link href={`/runs/${v.run}`}>{tf('model.run')}</Link> : tf('model.byHand')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
