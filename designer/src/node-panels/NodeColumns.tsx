import { useCheck, useSession } from '../editor/session';
import type { FlowNode } from '../flow/document';
import { typeOf } from '../flow/typeOf';
import { useTexts } from '../shared/i18n';
import { ColumnTypeSign } from '../shared/ui/ColumnTypeSign';
import classes from './Inspector.module.css';

/** The columns at each output, known before anything has run. */
export function NodeColumns({ node }: { node: FlowNode }) {
  const { t, local } = useTexts();
  const type = typeOf(useSession().types, node);
  const known = useCheck(s => s.columns[node.id]);
  const ports = (type?.outputs ?? []).filter(p => p.kind === 'table' && p.name !== 'error');
  return (
    <div className={classes.section}>
      {ports.map(port => {
        const columns = known?.[port.name];
        return (
          <section key={port.name}>
            <div className={classes.port}>
              {local(port.label)}{' '}
              <small>{columns ? t('panel.columnCount', { count: columns.length }) : t('panel.columnsUnknown')}</small>
            </div>
            <ul className={classes.columns}>
              {columns?.map(column => (
                <li key={column.name}>
                  <ColumnTypeSign type={column.type} /> {column.name}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {ports.length === 0 && <p className={classes.purpose}>{t('panel.noTables')}</p>}
    </div>
  );
}
