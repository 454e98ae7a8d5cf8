import { IconStack2 } from '@tabler/icons-react';
import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { type Place, stepTo } from '../arrows';
import { useScoreTexts } from '../texts';
import type { Marks } from './findings';
import classes from './Map.module.css';
import { type Cell, keyOf, type MapAxis, ruled, type ScoreMap, scaleOf, scoresOf } from './map';

interface Props {
  map: ScoreMap;
  marks: Marks;
  /** The score of the third axis that is shown; null for all at once. */
  layer: number | null;
  onPaint(cells: Cell[]): void;
}

/** The cells of a map as coloured squares; a click, a drag or the keys give them to the segment in hand. */
export function MapGrid({ map, marks, layer, onPaint }: Props) {
  const { tf, local } = useScoreTexts();
  const grid = useRef<HTMLTableElement>(null);
  const [across, up, deep] = map.axes as [MapAxis, MapAxis, MapAxis | undefined];
  const best: Place = [scaleOf(map, across), scaleOf(map, up)];
  const [at, setAt] = useState<Place>(best);
  const [drag, setDrag] = useState<{ from: Place; to: Place } | null>(null);
  const [columns, rows] = [scoresOf(map, across), scoresOf(map, up)];
  const layers = deep ? (layer === null ? scoresOf(map, deep) : [layer]) : [0];
  const cellsAt = ([column, row]: Place): Cell[] =>
    layers.map(score => ({ [across]: column, [up]: row, ...(deep ? { [deep]: score } : {}) }));
  const paint = (from: Place, to: Place) => {
    const between = (scores: number[], end: 0 | 1) =>
      scores.filter(s => Math.min(from[end], to[end]) <= s && s <= Math.max(from[end], to[end]));
    onPaint(between(columns, 0).flatMap(column => between(rows, 1).flatMap(row => cellsAt([column, row]))));
  };
  const isIn = ([column, row]: Place) =>
    drag !== null &&
    Math.min(drag.from[0], drag.to[0]) <= column &&
    column <= Math.max(drag.from[0], drag.to[0]) &&
    Math.min(drag.from[1], drag.to[1]) <= row &&
    row <= Math.max(drag.from[1], drag.to[1]);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepTo(event.key, at, best);
    if (next) {
      event.preventDefault();
      setDrag(event.shiftKey ? { from: drag?.from ?? at, to: next } : null);
      setAt(next);
      grid.current?.querySelector<HTMLElement>(`[data-at="${next.join(' ')}"]`)?.focus();
    } else if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      paint(drag?.from ?? at, drag?.to ?? at);
      setDrag(null);
    }
  };
  return (
    <table ref={grid} className={classes.grid} onPointerLeave={event => event.buttons === 0 && setDrag(null)}>
      <thead>
        <tr>
          <td className={classes.corner}>
            ↑ {up.toUpperCase()} · {across.toUpperCase()} →
          </td>
          {columns.map(score => (
            <th key={score} scope="col">
              {across.toUpperCase()} {score}
            </th>
          ))}
        </tr>
      </thead>
      <tbody onKeyDown={onKeyDown}>
        {[...rows].reverse().map(row => (
          <tr key={row}>
            <th scope="row">
              {up.toUpperCase()} {row}
            </th>
            {columns.map(column => {
              const cells = cellsAt([column, row]);
              const found = [...new Set(cells.map(cell => ruled(map, cell) ?? map.otherwise ?? null))];
              const segments = found.map(id => map.segments.find(s => s.id === id));
              const names = segments.map(s => (s ? local(s.title) || s.id : tf('map.gap')));
              const gap = cells.some(cell => marks.gaps.has(keyOf(cell)));
              const overlap = cells.some(cell => marks.overlaps.has(keyOf(cell)));
              const place: Place = [column, row];
              return (
                <td key={column}>
                  <button
                    type="button"
                    className={classes.cell}
                    data-at={place.join(' ')}
                    data-gap={found.includes(null)}
                    data-chosen={isIn(place)}
                    tabIndex={at[0] === column && at[1] === row ? 0 : -1}
                    aria-label={`${across.toUpperCase()} ${column}, ${up.toUpperCase()} ${row}: ${names.join(', ')}${gap ? `. ${tf('map.noRule')}` : ''}${overlap ? `. ${tf('map.overlap')}` : ''}`}
                    style={{ '--segment': segments[0]?.colour ?? 'transparent' } as CSSProperties}
                    onPointerDown={(event: PointerEvent) => {
                      if (event.button === 0) {
                        event.currentTarget.releasePointerCapture(event.pointerId);
                        setAt(place);
                        setDrag({ from: place, to: place });
                      }
                    }}
                    onFocus={() => setAt(place)}
                    onClick={event => event.detail === 0 && paint(place, place)}
                    onPointerEnter={event => event.buttons === 1 && drag && setDrag({ ...drag, to: place })}
                    onPointerUp={() => {
                      if (drag) {
                        paint(drag.from, place);
                      }
                      setDrag(null);
                    }}
                  >
                    <span className={classes.name}>{names[0]}</span>
                    {names.length > 1 && <span className={classes.more}>+{names.length - 1}</span>}
                    {overlap && (
                      <span className={classes.mark} title={tf('map.overlap')}>
                        <IconStack2 size={15} aria-hidden="true" />
                      </span>
                    )}
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
