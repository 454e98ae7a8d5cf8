import type { Schemas } from '../api/client';
import { missing } from '../preview/table/cells';
import type { Cells } from './attributes';
import classes from './Customers.module.css';
import { useCustomersTexts } from './texts';
import { money } from './values';

// What the head of a purchase says already.
const told = new Set(['customer', 'order', 'date', 'sum', 'source', 'receipt']);

/** A receipt: its sum, what else the base keeps of it, and its lines on demand. */
export function PurchaseEvent({ receipt }: { receipt: Schemas['BaseReceiptView'] }) {
  const { tf, lang } = useCustomersTexts();
  const values = receipt.values as Cells;
  const lines = receipt.lines as readonly Cells[];
  const label = (column: string) => tf(`column.${column}` as 'column.phone', { defaultValue: column });
  const text = (value: Cells[string] | undefined, column: string) =>
    value === null || value === undefined
      ? missing
      : typeof value === 'number' && column !== 'quantity'
        ? money(value, lang)
        : typeof value === 'number'
          ? value.toLocaleString(lang)
          : String(value);
  const further = Object.entries(values).filter(
    ([column, value]) => !told.has(column) && value !== null && value !== '' && value !== 0,
  );
  const columns = Object.keys(lines[0] ?? {}).filter(column => lines.some(line => (line[column] ?? null) !== null));
  const sum = Number(values.sum ?? 0);
  return (
    <>
      <strong>{tf(sum < 0 ? 'returned' : 'bought', { sum: money(Math.abs(sum), lang) })}</strong>
      <span className={classes.faint} translate="no">
        {[
          values.order && `№ ${values.order}`,
          ...further.map(([column, value]) => `${label(column)}: ${text(value, column)}`),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {lines.length > 0 && (
        <details>
          <summary>{tf('lines', { count: lines.length })}</summary>
          <table translate="no">
            <thead>
              <tr>
                {columns.map(column => (
                  <th key={column}>{label(column)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((line, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a receipt never change
                <tr key={at}>
                  {columns.map(column => (
                    <td key={column} data-number={typeof line[column] === 'number'}>
                      {text(line[column], column)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </>
  );
}
