import { type CSSProperties, type KeyboardEvent, useRef, useState } from 'react';
import { money, percent } from '../../scores/format';
import { count } from '../../shared/format';
import rfm from '../Rfm.module.css';
import { useRfmTexts } from '../texts';
import classes from './History.module.css';
import type { Look } from './looks';
import type { Migration } from './migration';
import type { Cell } from './wanted';

export type Shown = 'customers' | 'share' | 'revenue';

interface Props {
  migration: Migration;
  shown: Shown;
  looks: ReadonlyMap<string, Look>;
  nameOf(segment: string): string;
  chosen: { from: string; to: string } | null;
  onChoose(cell: { from: string; to: string }): void;
}

const steps: Record<string, readonly [number, number]> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** Segments of the first day down, of the last day across. By keys: arrows go from cell to cell, Enter chooses. */
export function MigrationTable({ migration, shown, looks, nameOf, chosen, onChoose }: Props) {
  const { tf, lang } = useRfmTexts();
  const { rows, columns } = migration;
  const table = useRef<HTMLTableElement>(null);
  const [[row, column], goTo] = useState<readonly [number, number]>([0, 0]);
  const say = (cell: Cell) =>
    shown === 'share'
      ? percent(cell.shareOfRow, 1, lang)
      : shown === 'revenue'
        ? money(cell.revenueAfter || cell.revenueBefore || 0, lang)
        : count(cell.customers, lang);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      const within = (place: number, size: number) => Math.min(size - 1, Math.max(0, place));
      const next = [within(row + step[0], rows.length), within(column + step[1], columns.length)] as const;
      goTo(next);
      table.current?.querySelector<HTMLElement>(`[data-place="${next.join(' ')}"]`)?.focus();
    }
  };
  const head = (segment: string) => (
    <span className={rfm.segment}>
      {looks.has(segment) && (
        <span className={rfm.dot} style={{ background: looks.get(segment)?.colour }} aria-hidden="true" />
      )}
      <span>{nameOf(segment)}</span>
    </span>
  );
  return (
    <div className={classes.scrolled}>
      <table ref={table} className={classes.migration} data-migration>
        <thead>
          <tr>
            <td className={classes.corner}>{tf('migration.corner')}</td>
            {columns.map(to => (
              <th key={to} scope="col">
                {head(to)}
              </th>
            ))}
            <th scope="col" className={classes.sum}>
              {tf('total')}
            </th>
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          {rows.map((from, r) => (
            <tr key={from}>
              <th scope="row">{head(from)}</th>
              {columns.map((to, c) => {
                const cell = migration.at(from, to);
                const same = from === to;
                return (
                  <td key={to}>
                    <button
                      type="button"
                      className={classes.cell}
                      data-place={`${r} ${c}`}
                      data-from={from}
                      data-to={to}
                      data-same={same}
                      aria-pressed={chosen?.from === from && chosen.to === to}
                      aria-label={tf('migration.cellLabel', {
                        from: nameOf(from),
                        to: nameOf(to),
                        value: cell ? say(cell) : count(0, lang),
                      })}
                      tabIndex={r === row && c === column ? 0 : -1}
                      aria-disabled={!cell}
                      style={
                        {
                          '--share': `${same || !cell ? 0 : Math.round((cell.customers / migration.mostMoved) * 38)}%`,
                        } as CSSProperties
                      }
                      onFocus={() => goTo([r, c])}
                      onClick={() => cell && onChoose({ from, to })}
                    >
                      {cell ? say(cell) : '·'}
                    </button>
                  </td>
                );
              })}
              <td className={classes.sum}>{count(migration.row(from), lang)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={classes.sum}>
              {tf('total')}
            </th>
            {columns.map(to => (
              <td key={to} className={classes.sum}>
                {count(migration.column(to), lang)}
              </td>
            ))}
            <td className={classes.sum}>{count(migration.total, lang)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
