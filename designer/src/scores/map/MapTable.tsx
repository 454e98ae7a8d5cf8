import { SegmentedControl } from '@mantine/core';
import { type CSSProperties, useState } from 'react';
import { useScoreTexts } from '../texts';
import classes from './Map.module.css';
import { type MapAxis, ruled, type ScoreMap, scoresOf } from './map';

/** A map to be looked at: which segment each combination of scores leads to. Of three axes one score of the last is shown. */
export function MapTable({ map }: { map: ScoreMap }) {
  const { tf, local } = useScoreTexts();
  const [across, up, deep] = map.axes as [MapAxis, MapAxis, MapAxis | undefined];
  const layers = deep ? scoresOf(map, deep) : [];
  const [layer, setLayer] = useState(layers.at(-1) ?? 0);
  const segmentAt = (column: number, row: number) => {
    const id = ruled(map, { [across]: column, [up]: row, ...(deep ? { [deep]: layer } : {}) }) ?? map.otherwise;
    return map.segments.find(s => s.id === id);
  };
  return (
    <>
      {deep && (
        <div className={classes.layers}>
          <span className={classes.label}>{tf('map.layer', { axis: deep.toUpperCase() })}</span>
          <SegmentedControl
            size="xs"
            aria-label={tf('map.layer', { axis: deep.toUpperCase() })}
            value={`${layer}`}
            data={layers.map(score => `${score}`)}
            onChange={value => setLayer(Number(value))}
          />
        </div>
      )}
      <table className={classes.grid}>
        <thead>
          <tr>
            <td className={classes.corner}>
              ↑ {up.toUpperCase()} · {across.toUpperCase()} →
            </td>
            {scoresOf(map, across).map(score => (
              <th key={score} scope="col">
                {across.toUpperCase()} {score}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scoresOf(map, up)
            .reverse()
            .map(row => (
              <tr key={row}>
                <th scope="row">
                  {up.toUpperCase()} {row}
                </th>
                {scoresOf(map, across).map(column => {
                  const segment = segmentAt(column, row);
                  return (
                    <td key={column} style={{ '--segment': segment?.colour ?? 'transparent' } as CSSProperties}>
                      <div className={classes.shown}>
                        {segment ? local(segment.title) || segment.id : tf('map.gap')}
                      </div>
                    </td>
                  );
                })}
              </tr>
            ))}
        </tbody>
      </table>
    </>
  );
}
