import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from 'wouter';
import { actionOf } from '../actions/actions';
import { reveal } from '../actions/structureActions';
import type { NodeRun } from '../editor/running';
import { useRun, useSession, useWhole } from '../editor/session';
import { captionIn } from '../flow/document';
import { anyNode } from '../flow/submodels';
import { typeOf } from '../flow/typeOf';
import { count, duration } from '../shared/format';
import classes from './Process.module.css';
import { RunState } from './RunState';
import { useRunTexts } from './texts';

/** The nodes of the run as a list: how far, since when, how long, how many rows, and why. */
export default function ProcessPanel() {
  const { t, tf } = useRunTexts();
  const session = useSession();
  const run = useRun(s => s.run);
  const nodes = useRun(s => s.nodes);
  const order = Object.entries(nodes)
    .filter(([, run]) => !run.summed)
    .sort(([, a], [, b]) => (a.startedAt ?? '~').localeCompare(b.startedAt ?? '~'));
  return (
    <section className={classes.process} aria-label={tf('process.title')} data-part="process" data-process>
      <header>
        <b>{tf('process.title')}</b>
        {run && <RunState status={run.status} />}
        {run?.status === 'running' && (
          <Button size="compact-sm" color="red" variant="light" onClick={() => void actionOf('stop').run(session)}>
            {t('action.stop')}
          </Button>
        )}
        <span className={classes.space} />
        {!session.frozen && run && <Link href={`/runs/${run.id}`}>{tf('process.openRun')}</Link>}
        {!session.frozen && (
          <Link href={`/runs?scenario=${encodeURIComponent(session.id)}`}>{tf('process.history')}</Link>
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('common.close')}
          onClick={() => session.view.setState({ process: false })}
        >
          <IconX size={18} aria-hidden="true" />
        </ActionIcon>
      </header>
      {order.length === 0 ? (
        <p>{tf('process.none')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th>{tf('process.node')}</th>
              <th>{tf('process.state')}</th>
              <th className={classes.right}>{tf('process.rows')}</th>
              <th>{tf('process.start')}</th>
              <th className={classes.right}>{tf('time')}</th>
              <th>{tf('process.why')}</th>
            </tr>
          </thead>
          <tbody>
            {order.map(([id, node]) => (
              <Row key={id} id={id} node={node} since={run?.startedAt ?? ''} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Row({ id, node, since }: { id: string; node: NodeRun; since: string }) {
  const { t, tf, lang, local } = useRunTexts();
  const session = useSession();
  const known = useWhole(doc => anyNode(doc, id));
  const name = captionIn(known?.title, lang) || local(typeOf(session.types, known)?.title) || id;
  const rows = (typeOf(session.types, known)?.outputs ?? []).flatMap(port => {
    const found = port.name === 'error' ? null : node.rows[port.name];
    return found == null ? [] : [{ text: count(found, lang), label: local(port.label) }];
  });
  const [first] = node.remarks;
  const jump = () => reveal(session, id);
  const early = node.startedAt !== null && since !== '' && node.startedAt < since;
  return (
    <tr data-node={id}>
      <td>
        <button type="button" onClick={jump} aria-label={tf('process.jump', { name })}>
          {name}
        </button>
      </td>
      <td>
        <RunState status={node.status} />
        {node.status === 'running' && (
          <progress aria-label={t('card.running')} {...(node.share === null ? {} : { value: node.share })} />
        )}
        {node.status === 'running' && node.done !== null && (
          <small>{tf('process.done', { total: count(node.done, lang) })}</small>
        )}
      </td>
      <td className={classes.right} title={rows.map(r => `${r.label}: ${r.text}`).join('\n')}>
        {rows.map(r => r.text).join(' · ')}
      </td>
      <td>
        {early
          ? tf('process.fromBefore')
          : node.startedAt && new Date(node.startedAt).toLocaleTimeString(lang, { timeStyle: 'medium' })}
      </td>
      <td className={classes.right}>
        {node.cached ? t('card.cached') : node.milliseconds === null ? '' : duration(node.milliseconds, lang)}
      </td>
      <td className={classes.why} data-bad={node.status === 'failed'}>
        {first ? `${first.message} ${first.remedy}` : node.why}
      </td>
    </tr>
  );
}
