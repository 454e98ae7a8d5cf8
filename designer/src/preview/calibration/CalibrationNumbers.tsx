import chart from '../chart/chart.module.css';
import { figure } from '../statistics/figures';
import { usePreviewTexts } from '../texts';
import type { Calibration } from './calibration';

interface Props {
  calibration: Calibration;
  place(at: string): string;
}

/** The same as the picture, as a table. */
export function CalibrationNumbers({ calibration: { over, points }, place }: Props) {
  const { tf, lang } = usePreviewTexts();
  const hasCustomers = points.some(point => point.customers !== null);
  const say = (value: number) => figure(Number(value.toPrecision(6)), lang);
  return (
    <table className={chart.numbers} translate="no">
      <thead>
        <tr>
          <th scope="col">{tf(`calibration.x.${over}`)}</th>
          {hasCustomers && <th scope="col">{tf('calibration.customers')}</th>}
          <th scope="col">{tf('calibration.expected')}</th>
          <th scope="col">{tf('calibration.actual')}</th>
          <th scope="col">{tf(`calibration.expectedOf.${over}`)}</th>
          <th scope="col">{tf(`calibration.actualOf.${over}`)}</th>
        </tr>
      </thead>
      <tbody>
        {points.map(point => (
          <tr key={point.at}>
            <td>{place(point.at)}</td>
            {hasCustomers && <td>{say(point.customers ?? 0)}</td>}
            <td>{say(point.expected)}</td>
            <td>{say(point.actual)}</td>
            <td>{say(point.expectedPart)}</td>
            <td>{say(point.actualPart)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
