import { IconInfoCircle } from '@tabler/icons-react';
import { count, day } from '../../shared/format';
import { useRfmTexts } from '../texts';
import type { Asked } from './asked';
import classes from './History.module.css';
import type { History } from './wanted';

interface Props {
  history: History;
  stretch: Asked['stretch'];
  /** Moves are shown, among which a change of rule is none. */
  moves: boolean;
}

/** Says where another rule came into force, and what that means for what is shown. */
export function RuleNote({ history, stretch, moves }: Props) {
  const { tf, lang } = useRfmTexts();
  const changes = history.ruleChanges.filter(change => change.asOf > stretch.from && change.asOf <= stretch.to);
  return (
    <>
      {changes.map(change => (
        <p key={change.asOf} className={classes.note} role="note" data-rule-change={change.asOf}>
          <IconInfoCircle size={17} aria-hidden="true" />
          <span>
            {tf('rule.changed', {
              day: day(change.asOf, lang),
              count: change.customers,
              total: count(change.customers, lang),
            })}{' '}
            {tf(moves ? 'rule.noMove' : 'rule.marked')}
          </span>
        </p>
      ))}
    </>
  );
}
