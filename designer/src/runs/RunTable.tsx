import { Link } from 'wouter';
import type { Schemas } from '../api/client';
import { useScenarios } from '../api/queries';
import { duration, moment } from '../shared/format';
import table from '../shared/ui/Table.module.css';
import { MessageCounts } from './MessageCounts';
import { RunState } from './RunState';
import classes from './Runs.module.css';
import { causeText, useRunTexts } from './texts';

/** A row for each run; its time leads to the run, its name to the scenario. */
export function RunTable({ runs }: { runs: readonly Schemas['RunView'][] }) {
  const { tf, lang, local } = useRunTexts();
  const scenarios = useScenarios('');
  const stored = new Map(scenarios.data?.items.map(s => [s.id, local(s.title) || s.id]));
  return (
    <div className={table.frame}>
      <table>
        <thead>
          <tr>
            <th>{tf('started')}</th>
            <th>{tf('scenario')}</th>
            <th>{tf('status')}</th>
            <th>{tf('cause')}</th>
            <th>{tf('asOf')}</th>
            <th className={table.right}>{tf('time')}</th>
            <th>{tf('messages')}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map(run => (
            <tr key={run.id} data-run={run.id}>
              <td className={classes.when}>
                <Link href={`/runs/${run.id}`} aria-label={tf('open', { when: moment(run.startedAt, lang) })}>
                  {moment(run.startedAt, lang)}
                </Link>
              </td>
              <td>
                {stored.has(run.scenario) ? (
                  <Link href={`/scenarios/${run.scenario}`}>{stored.get(run.scenario)}</Link>
                ) : (
                  run.scenario
                )}
                <small>{run.version > 0 ? tf('page.versionIs', { version: run.version }) : tf('page.draft')}</small>
              </td>
              <td>
                <RunState status={run.status} title={run.remarks.map(r => r.message).join('\n')} />
                {run.dryRun && <small>{tf('dry')}</small>}
              </td>
              <td>{causeText(tf, run.cause)}</td>
              <td className={classes.when}>{new Date(run.asOf).toLocaleDateString(lang, { timeZone: 'UTC' })}</td>
              <td className={table.right}>
                {run.finishedAt ? duration(Date.parse(run.finishedAt) - Date.parse(run.startedAt), lang) : ''}
              </td>
              <td>
                <MessageCounts counts={run.messages} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
