import type { Cell } from '../portReads';
import { figure } from '../statistics/figures';
import { formatCell } from '../table/cells';
import { usePreviewTexts } from '../texts';
import classes from './chart.module.css';
import type { Pivot } from './pivot';
import type { ChartSetting } from './setting';

interface Props {
  setting: ChartSetting;
  table: Pivot | null;
  points: readonly (readonly Cell[])[];
  /** What is told of each group. */
  value: string;
  types: ReadonlyMap<string, string>;
}

const mostPoints = 500;

/** The same as the picture, as a table. */
export function Numbers({ setting, table, points, value, types }: Props) {
  const { tf, lang } = usePreviewTexts();
  if (table) {
    const heads = table.columns.map(name => name || value);
    return (
      <Table
        heads={[setting.x ?? '', ...heads]}
        rows={table.rows.map((name, i) => [
          name,
          ...(table.values[i] ?? []).map(v => (typeof v === 'number' ? figure(v, lang) : String(v ?? ''))),
        ])}
      />
    );
  }
  const names = [setting.x, setting.y, setting.color].filter(name => name !== null);
  const shown = points.slice(0, mostPoints);
  return (
    <>
      {points.length > mostPoints && <p className={classes.hint}>{tf('chart.firstPoints', { count: mostPoints })}</p>}
      <Table
        heads={names}
        rows={shown.map(point => point.map((cell, i) => formatCell(cell, types.get(names[i] ?? '') ?? 'text', lang)))}
      />
    </>
  );
}

function Table({ heads, rows }: { heads: readonly string[]; rows: readonly (readonly string[])[] }) {
  return (
    <table className={classes.numbers} translate="no">
      <thead>
        <tr>
          {heads.map(head => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and never change places.
          <tr key={i}>
            {row.map((cell, j) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells neither.
              <td key={j}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
