import { withBorder } from '../../scores/workshop/axisScale';
import { BorderValue } from '../../scores/workshop/BorderValue';
import { useBorderNames } from './borderNames';
import classes from './Models.module.css';
import type { ModelAxis } from './models';

interface Props {
  axes: readonly ModelAxis[];
  onChange(axis: string, borders: number[]): void;
}

/** The borders of all axes as numbers to be typed. */
export function BorderFields({ axes, onChange }: Props) {
  const nameOf = useBorderNames();
  return (
    <div className={classes.borders}>
      {axes.map(axis => (
        <fieldset key={axis.axis}>
          <legend>{nameOf.axis(axis)}</legend>
          {axis.borders.map((border, index) => (
            <BorderValue
              // biome-ignore lint/suspicious/noArrayIndexKey: a border has no name but its place
              key={index}
              label={nameOf.border(axis, index)}
              value={border}
              whole={axis.axis !== 'm' && !axis.inCycles}
              onChange={value => onChange(axis.axis, withBorder(axis.borders, index, value))}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
}
