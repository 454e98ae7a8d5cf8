import { Loader } from '@mantine/core';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { listen } from '../api/events';
import { queryClient, useRuns, useScenarios } from '../api/queries';
import { count, duration, moment } from '../shared/format';
import { useTexts } from '../shared/i18n';
import { messageStates } from '../shared/messages';
import { statusKey } from '../shared/statusKey';
import classes from './Home.module.css';

/** The latest runs of all scenarios, as they happen. */
export default function RunsPage() {
  const { t, lang, local } = useTexts();
  const runs = useRuns();
  const scenarios = useScenarios('');
  useEffect(
    () =>
      listen(event => {
        if (event.type === 'run-started' || event.type === 'run-finished' || event.type === 'reset') {
          void queryClient.invalidateQueries({ queryKey: ['runs'] });
        }
      }),
    [],
  );
  const stored = new Map(scenarios.data?.items.map(s => [s.id, local(s.title) || s.id]));
  return (
    <div className={classes.page}>
      <section aria-labelledby="runs">
        <div className={classes.head}>
          <h1 id="runs">{t('nav.runs')}</h1>
        </div>
        {!runs.data && <Loader size="sm" />}
        {runs.data?.items.length === 0 && <p className={classes.empty}>{t('runs.none')}</p>}
        {runs.data && runs.data.items.length > 0 && (
          <div className={classes.table}>
            <table>
              <thead>
                <tr>
                  <th>{t('runs.scenario')}</th>
                  <th>{t('runs.status')}</th>
                  <th>{t('runs.started')}</th>
                  <th className={classes.right}>{t('runs.time')}</th>
                  <th>{t('runs.messages')}</th>
                </tr>
              </thead>
              <tbody>
                {runs.data.items.map(run => (
                  <tr key={run.id}>
                    <td>
                      {stored.has(run.scenario) ? (
                        <Link href={`/scenarios/${run.scenario}`}>{stored.get(run.scenario)}</Link>
                      ) : (
                        run.scenario
                      )}
                      {run.dryRun && <span className={classes.tag}>{t('run.dry')}</span>}
                    </td>
                    <td
                      className={classes.status}
                      data-status={run.status}
                      title={run.remarks.map(r => r.message).join('\n')}
                    >
                      {t(`status.${statusKey(run.status)}`)}
                    </td>
                    <td>{moment(run.startedAt, lang)}</td>
                    <td className={classes.right}>
                      {run.finishedAt ? duration(Date.parse(run.finishedAt) - Date.parse(run.startedAt), lang) : ''}
                    </td>
                    <td>
                      {messageStates
                        .filter(state => run.messages[state])
                        .map(state => `${t(`message.${state}`)} ${count(run.messages[state] ?? 0, lang)}`)
                        .join(', ')}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
    </div>
  );
}
