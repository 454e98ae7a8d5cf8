import classes from './Map.module.css';
import { type MapAxis, ruled, type ScoreMap } from './map';

/** A map at a glance; of a third axis the best score is shown. */
export function MapPreview({ map }: { map: ScoreMap }) {
  const [across, up, deep] = map.axes as [MapAxis, MapAxis, MapAxis | undefined];
  const scores = Array.from({ length: map.scale }, (_, i) => i + 1);
  return (
    <div className={classes.preview} style={{ gridTemplateColumns: `repeat(${map.scale}, 22px)` }} aria-hidden="true">
      {[...scores].reverse().flatMap(row =>
        scores.map(column => {
          const id = ruled(map, { [across]: column, [up]: row, ...(deep ? { [deep]: map.scale } : {}) });
          const colour = map.segments.find(s => s.id === (id ?? map.otherwise))?.colour;
          return <span key={`${column} ${row}`} style={{ background: colour }} />;
        }),
      )}
    </div>
  );
}
