import { IconCheck, IconX } from '@tabler/icons-react';
import classes from './Customers.module.css';
import type { Why } from './customers';
import { useMeasured } from './measured';
import { useCustomersTexts } from './texts';

type Rule = Why['rules'][number];

/** The rules in the order in which they were tried: those that did not fit, with what was wrong, and the one that did. */
export function WhyRules({ rules, values }: { rules: readonly Rule[]; values: Why['values'] }) {
  const { tf } = useCustomersTexts();
  const tried = rules.filter(r => r.fit !== 'untried');
  const untried = rules.length - tried.length;
  return (
    <div className={classes.rules}>
      <h3>{tf('rules')}</h3>
      <ol>
        {tried.map((rule, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a segment may have several rules, which never change their order
          <li key={at} data-fit={rule.fit}>
            <RuleLine rule={rule} values={values} />
          </li>
        ))}
      </ol>
      {untried > 0 && <p className={classes.note}>{tf('untried', { count: untried })}</p>}
    </div>
  );
}

function RuleLine({ rule: { segment, conditions, fit }, values }: { rule: Rule; values: Why['values'] }) {
  const { tf, local } = useCustomersTexts();
  const Sign = fit === 'holds' ? IconCheck : IconX;
  return (
    <>
      <Sign size={16} aria-hidden="true" />
      <span className={classes.swatch} style={{ background: segment.colour }} aria-hidden="true" />
      <strong>{local(segment.title)}</strong>
      <span>
        {conditions.length === 0 && tf('everybodyElse')}
        {conditions.map((c, at) => (
          <span key={c.value} data-holds={c.holds}>
            {at > 0 && ', '}
            <Asked condition={c} values={values} />
          </span>
        ))}
      </span>
      <b className={classes.fit}>{tf(`fit.${fit}`)}</b>
    </>
  );
}

function Asked({
  condition: { value, from, to, holds },
  values,
}: {
  condition: Rule['conditions'][number];
  values: Why['values'];
}) {
  const { tf, local } = useCustomersTexts();
  const measured = useMeasured();
  const figure = values.find(v => v.id === value);
  if (figure?.score != null) {
    const axis = value.toUpperCase();
    const range = from === to ? `${axis} = ${from}` : `${axis} ${from}–${to}`;
    return holds ? range : tf('butIs', { asked: range, is: figure.score });
  }
  const asked = tf('upTo', {
    what: figure ? local(figure.title) : value,
    most: figure && to !== null ? measured(to, figure.unit) : String(to),
  });
  return holds ? asked : tf('butIs', { asked, is: figure?.value == null ? '—' : measured(figure.value, figure.unit) });
}
