import { missing } from '../preview/table/cells';
import classes from './Customers.module.css';
import type { Why } from './customers';
import { useMeasured } from './measured';
import { useCustomersTexts } from './texts';

/** Each figure against its borders: the classes of all scores, and which of them the customer's value is in. */
export function WhyValues({ values }: { values: Why['values'] }) {
  const { tf, local } = useCustomersTexts();
  const measured = useMeasured();
  return (
    <ul className={classes.values}>
      {values.map(value => (
        <li key={value.id} data-value={value.id}>
          <span className={classes.measure}>
            {local(value.title)}: <strong>{value.value === null ? missing : measured(value.value, value.unit)}</strong>
            {value.score !== null && (
              <span className={classes.score}>{`${value.id.toUpperCase()} = ${value.score}`}</span>
            )}
          </span>
          {value.classes.length > 0 && (
            <ol className={classes.classes} aria-label={tf('borders')}>
              {value.classes.map(c => (
                <li key={c.score} data-holds={c.holds} aria-current={c.holds || undefined}>
                  <b>{c.score}</b> {local(c.words)}
                </li>
              ))}
            </ol>
          )}
        </li>
      ))}
    </ul>
  );
}
