import { useCheck, useDoc, useRun, useSession } from '../editor/session';
import { findNode, isEnabled } from '../flow/document';
import { duration } from '../shared/format';
import { statusKey } from '../shared/statusKey';
import classes from './FlowTable.module.css';
import { useFlowTableTexts } from './texts';

/** How the node stands, in words: switched off, its remarks, its latest run. */
export function StateCell({ id }: { id: string }) {
  const { t, tf, lang } = useFlowTableTexts();
  const session = useSession();
  const off = useDoc(doc => !isEnabled(findNode(doc, id) ?? { id, type: '', version: 1, settings: {} }));
  const remarks = useCheck(s => s.remarks);
  const run = useRun(s => s.nodes[id]);
  const stale = useRun(s => s.stale.has(id));
  const mine = remarks.filter(r => r.node === id && r.severity !== 'info');
  const ran = run && !stale ? t(`status.${statusKey(run.status)}`) : run ? t('card.stale') : tf('notRun');
  const time = run && !stale && run.milliseconds !== null && !run.cached ? `, ${duration(run.milliseconds, lang)}` : '';
  return (
    <div className={classes.state}>
      <span>{off ? t('card.off') : `${ran}${time}`}</span>
      {mine.map(remark => (
        <button
          key={`${remark.code} ${remark.setting} ${remark.message}`}
          type="button"
          className={classes.remark}
          data-severity={remark.severity}
          onClick={() => session.view.setState({ panel: true })}
        >
          <b>{t(`severity.${remark.severity}`)}:</b> {remark.message}
        </button>
      ))}
    </div>
  );
}
