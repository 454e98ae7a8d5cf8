import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { count } from '../../shared/format';
import { type Place, stepTo } from '../arrows';
import { money, percent } from '../format';
import type { MapSegment } from '../map/map';
import { useScoreTexts } from '../texts';
import classes from './Matrix.module.css';
import { type AxisName, block, keyOf, type Matrix, type Scores, type Share } from './matrix';

export type Measure = 'customers' | 'share' | 'revenue';

interface Props {
  scores: Scores;
  matrix: Matrix;
  measure: Measure;
  /** What is known of segments; null hides them. */
  segments: ReadonlyMap<string, MapSegment> | null;
  chosen: ReadonlySet<string>;
  onChoose(chosen: ReadonlySet<string>): void;
}

/** The cells, with what each score means on both axes, and sums. Cells are chosen by mouse, or by arrows with and without Shift. */
export function MatrixTable({ scores, matrix, measure, segments, chosen, onChoose }: Props) {
  const { tf, lang, local } = useScoreTexts();
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<Place>([matrix.columns.at(-1) ?? 1, matrix.rows[0] ?? 1]);
  const [anchor, setAnchor] = useState<Place>(at);
  const [across, up] = matrix.pair.map(name => scores.axes.find(a => a.axis === name));
  const amountOf = (share: Share) => (measure === 'revenue' ? share.revenue : share.customers);
  const most = Math.max(1, ...matrix.rows.flatMap(row => matrix.columns.map(c => amountOf(matrix.cell(c, row)))));
  const show = (share: Share) =>
    measure === 'revenue'
      ? money(share.revenue, lang)
      : measure === 'share'
        ? percent(share.customers, matrix.total.customers, lang)
        : count(share.customers, lang);
  const meaning = (name: AxisName, score: number) =>
    local(scores.axes.find(a => a.axis === name)?.scores[score - 1] ?? undefined);

  const focus = (place: Place) => {
    setAt(place);
    table.current?.querySelector<HTMLElement>(`[data-cell="${keyOf(...place)}"]`)?.focus();
  };
  const onPointerDown = (event: PointerEvent, place: Place) => {
    if (event.button !== 0) {
      return;
    }
    const key = keyOf(...place);
    setAt(place);
    if (event.shiftKey) {
      onChoose(block(anchor, place));
      return;
    }
    setAnchor(place);
    if (event.ctrlKey || event.metaKey) {
      const next = new Set(chosen);
      if (!next.delete(key)) {
        next.add(key);
      }
      onChoose(next);
    } else {
      onChoose(chosen.size === 1 && chosen.has(key) ? new Set() : new Set([key]));
    }
    event.currentTarget.releasePointerCapture(event.pointerId);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const place = stepTo(event.key, at, [matrix.columns.length, matrix.rows.length]);
    if (place) {
      event.preventDefault();
      focus(place);
      if (event.shiftKey) {
        onChoose(block(anchor, place));
      } else {
        setAnchor(place);
      }
    } else if (event.key === 'Escape' && chosen.size > 0) {
      event.stopPropagation();
      onChoose(new Set());
    } else if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      const key = keyOf(...at);
      const next = new Set(event.ctrlKey ? chosen : []);
      if (chosen.has(key)) {
        next.delete(key);
      } else {
        next.add(key);
      }
      setAnchor(at);
      onChoose(next);
    }
  };

  return (
    <table ref={table} className={classes.matrix}>
      <thead>
        <tr>
          <td className={classes.corner}>
            <span>{tf('matrix.right', { axis: local(across?.title) })}</span>
            <span>{tf('matrix.up', { axis: local(up?.title) })}</span>
          </td>
          {matrix.columns.map(column => (
            <th key={column} scope="col">
              <b>{column}</b>
              <small>{meaning(matrix.pair[0], column)}</small>
            </th>
          ))}
          <th scope="col" className={classes.sum}>
            {tf('matrix.total')}
          </th>
        </tr>
      </thead>
      <tbody onKeyDown={onKeyDown}>
        {matrix.rows.map(row => (
          <tr key={row}>
            <th scope="row">
              <b>{row}</b>
              <small>{meaning(matrix.pair[1], row)}</small>
            </th>
            {matrix.columns.map(column => {
              const cell = matrix.cell(column, row);
              const key = keyOf(column, row);
              const main = cell.segments[0];
              const segment = main && segments ? (segments.get(main.id) ?? null) : null;
              const title = segments && main ? local(segment?.title) || main.name : '';
              const more = cell.segments.length > 1 ? ` +${cell.segments.length - 1}` : '';
              return (
                <td key={column}>
                  <button
                    type="button"
                    className={classes.cell}
                    data-cell={key}
                    tabIndex={at[0] === column && at[1] === row ? 0 : -1}
                    aria-pressed={chosen.has(key)}
                    aria-label={`${matrix.pair[0].toUpperCase()} ${column}, ${matrix.pair[1].toUpperCase()} ${row}: ${show(cell)}${title ? `, ${title}${more}` : ''}`}
                    style={
                      {
                        '--share': `${Math.round((Math.max(0, amountOf(cell)) / most) * 70)}%`,
                        '--segment': segment?.colour ?? 'transparent',
                      } as CSSProperties
                    }
                    onPointerDown={event => onPointerDown(event, [column, row])}
                    onPointerEnter={event => event.buttons === 1 && onChoose(block(anchor, [column, row]))}
                    onFocus={() => setAt([column, row])}
                    onClick={event => event.detail === 0 && onChoose(new Set(chosen.has(key) ? [] : [key]))}
                  >
                    <span className={classes.value}>{show(cell)}</span>{' '}
                    {title && (
                      <span className={classes.segment}>
                        {title}
                        {more}
                      </span>
                    )}
                  </button>
                </td>
              );
            })}
            <td className={classes.sum}>{show(matrix.row(row))}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" className={classes.sum}>
            {tf('matrix.total')}
          </th>
          {matrix.columns.map(column => (
            <td key={column} className={classes.sum}>
              {show(matrix.column(column))}
            </td>
          ))}
          <td className={classes.sum}>{show(matrix.total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
