import classes from './Map.module.css';
import { type MapAxis, ruled, type ScoreMap, scaleOf, scoresOf } from './map';

/** A map at a glance; of a third axis the best score is shown. */
export function MapPreview({ map }: { map: ScoreMap }) {
  const [across, up, deep] = map.axes as [MapAxis, MapAxis, MapAxis | undefined];
  const columns = scoresOf(map, across);
  return (
    <div
      className={classes.preview}
      style={{ gridTemplateColumns: `repeat(${columns.length}, 22px)` }}
      aria-hidden="true"
    >
      {scoresOf(map, up)
        .reverse()
        .flatMap(row =>
          columns.map(column => {
            const id = ruled(map, { [across]: column, [up]: row, ...(deep ? { [deep]: scaleOf(map, deep) } : {}) });
            const colour = map.segments.find(s => s.id === (id ?? map.otherwise))?.colour;
            return <span key={`${column} ${row}`} style={{ background: colour }} />;
          }),
        )}
    </div>
  );
}
