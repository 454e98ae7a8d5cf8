import { day } from '../../shared/format';
import { useSegmentsTexts } from '../texts';
import classes from './Metrics.module.css';
import { type Point, path } from './smallChart';

interface Props {
  title: string;
  /** The oldest first. */
  points: readonly Point[];
  format(value: number): string;
}

const [width, height] = [260, 72];

/** How a figure went, with its first and last value in words; every value is there for those who hover or cannot see. */
export function SmallChart({ title, points, format }: Props) {
  const { lang } = useSegmentsTexts();
  const drawn = path(points, width, height);
  const last = points.at(-1);
  return (
    <figure className={classes.chart}>
      <figcaption>
        <span>{title}</span>
        <b>{last ? format(last.value) : '—'}</b>
      </figcaption>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={points.map(p => `${day(p.day, lang)}: ${format(p.value)}`).join('; ')}
      >
        <path className={classes.area} d={drawn.area} />
        <path className={classes.line} d={drawn.line} />
        {drawn.dots.map(([x, y], i) => (
          <circle key={points[i]?.day} cx={x} cy={y} r={3}>
            <title>{`${day(points[i]?.day ?? '', lang)}: ${format(points[i]?.value ?? 0)}`}</title>
          </circle>
        ))}
      </svg>
      <small>
        {points
          .filter((_, i) => i === 0 || i === points.length - 1)
          .map(p => day(p.day, lang))
          .join(' – ')}
      </small>
    </figure>
  );
}
