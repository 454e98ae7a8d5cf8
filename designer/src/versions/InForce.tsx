import { Switch } from '@mantine/core';
import { answer, client, type Schemas } from '../api/client';
import { useNames } from '../compare/useNames';
import { useSession, useWhole } from '../editor/session';
import { moment } from '../shared/format';
import { tellFault } from '../shared/ui/toasts';
import { useVersionTexts } from './texts';
import { renewVersions } from './useVersions';
import classes from './Versions.module.css';

interface Props {
  draft: Schemas['ScenarioView'];
  triggers: readonly Schemas['TriggerView'][];
}

/** What is published, which triggers start it, and when the next time is. */
export function InForce({ draft, triggers }: Props) {
  const { tf } = useVersionTexts();
  const version = draft.publishedVersion;
  const off = triggers.length > 0 && triggers.every(t => !t.armed);
  return (
    <section className={classes.section}>
      <h3>{tf('inForce')}</h3>
      {version === 0 ? (
        <p>{tf('none')}</p>
      ) : (
        <>
          <p>
            {tf(off ? 'off' : 'published', { version })} {tf(draft.hasUnpublishedChanges ? 'changed' : 'unchanged')}
          </p>
          {triggers.length === 0 && <p>{tf('noTriggers')}</p>}
          <ul className={classes.triggers}>
            {triggers.map(trigger => (
              <TriggerLine key={trigger.node} trigger={trigger} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function TriggerLine({ trigger }: { trigger: Schemas['TriggerView'] }) {
  const { tf, lang } = useVersionTexts();
  const { types } = useSession();
  const { nodeName } = useNames([useWhole(doc => doc)], types);
  const name = nodeName(trigger.node);
  const arm = async (armed: boolean) => {
    try {
      await answer(
        client.PUT('/api/scenarios/{id}/triggers/{node}', {
          params: { path: { id: trigger.scenario, node: trigger.node } },
          body: { armed },
        }),
      );
      await renewVersions(trigger.scenario);
    } catch (fault) {
      tellFault(fault);
    }
  };
  return (
    <li>
      <Switch
        size="sm"
        aria-label={tf('arm', { name })}
        checked={trigger.armed}
        onChange={event => arm(event.currentTarget.checked)}
      />
      <span>
        <b>{name}</b>
        <small>
          {!trigger.armed
            ? tf('disarmed')
            : trigger.address
              ? tf('waits', { method: trigger.method ?? '', address: trigger.address })
              : trigger.nextAt
                ? tf('next', { when: moment(trigger.nextAt, lang) })
                : tf('never')}
        </small>
      </span>
    </li>
  );
}
