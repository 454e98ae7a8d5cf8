import { useRun } from '../editor/session';
import { count, duration } from '../shared/format';
import { useTexts } from '../shared/i18n';
import { messageStates } from '../shared/messages';
import { statusKey } from '../shared/statusKey';
import classes from './Inspector.module.css';
import { RemarkLine } from './RemarkLine';

/** What the last run made of the node, and why it was computed again. */
export function NodeRunFacts({ id, sends }: { id: string; sends: boolean }) {
  const { t, lang } = useTexts();
  const run = useRun(s => s.nodes[id]);
  const stale = useRun(s => s.stale.has(id));
  if (!run || run.status === 'running') {
    return null;
  }
  return (
    <section className={classes.section}>
      <dl className={classes.facts}>
        <div>
          <dt>{stale ? t('panel.ranBefore') : t('panel.ran')}</dt>
          <dd>
            {t(`status.${statusKey(run.status)}`)}
            {run.milliseconds !== null && !run.cached && `, ${duration(run.milliseconds, lang)}`}
          </dd>
        </div>
        {sends &&
          messageStates
            .filter(state => run.messages[state])
            .map(state => (
              <div key={state}>
                <dt>{t(`message.${state}`)}</dt>
                <dd>{count(run.messages[state] ?? 0, lang)}</dd>
              </div>
            ))}
      </dl>
      {run.why && <p className={classes.purpose}>{run.why}</p>}
      {!stale && run.remarks.map(remark => <RemarkLine key={`${remark.code} ${remark.message}`} remark={remark} />)}
    </section>
  );
}
