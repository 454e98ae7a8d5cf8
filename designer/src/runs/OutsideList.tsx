import { IconAlertTriangle } from '@tabler/icons-react';
import { count } from '../shared/format';
import type { Outside } from './outside';
import classes from './RunDialog.module.css';
import { useRunTexts } from './texts';

/** What a real run does outside, as far as it is known. */
export function OutsideList({ acts, nodeName }: { acts: readonly Outside[]; nodeName(id: string): string }) {
  const { tf, lang } = useRunTexts();
  if (acts.length === 0) {
    return <p>{tf('dialog.nothingOutside')}</p>;
  }
  const known = ({ messages, skipped }: Outside) =>
    [
      tf('dialog.known', { count: messages ?? 0, total: count(messages ?? 0, lang) }),
      skipped > 0 && tf('dialog.skipped', { total: count(skipped, lang) }),
    ]
      .filter(Boolean)
      .join(', ');
  return (
    <section className={classes.outside}>
      <b>
        <IconAlertTriangle size={17} aria-hidden="true" /> {tf('dialog.outside')}
      </b>
      <ul>
        {acts.map(act => (
          <li key={act.node} data-outside={act.node}>
            {tf(act.effect === 'send' ? 'dialog.sends' : 'dialog.writes', { name: nodeName(act.node) })}
            {act.effect === 'send' && (
              <small>
                {act.messages !== null ? known(act) : tf(act.outdated ? 'dialog.outdated' : 'dialog.unknown')}
              </small>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
