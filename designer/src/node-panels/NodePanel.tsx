import { Tabs, Textarea } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useCheck, useSession, useView } from '../editor/session';
import { captionIn, type FlowNode } from '../flow/document';
import { typeOf } from '../flow/typeOf';
import { useTexts } from '../shared/i18n';
import { iconOf } from '../shared/icons';
import classes from './Inspector.module.css';
import { NodeColumns } from './NodeColumns';
import { NodeHelp } from './NodeHelp';
import { NodeRunFacts } from './NodeRunFacts';
import { RemarkLine } from './RemarkLine';
import { SchemaForm } from './SchemaForm';
import { UnknownNode } from './UnknownNode';

const NodeTrial = lazy(() => import('../connections/NodeTrial'));

/** Settings, columns and help of a node. */
export function NodePanel({ node }: { node: FlowNode }) {
  const { t, lang, local } = useTexts();
  const session = useSession();
  const type = typeOf(session.types, node);
  const Icon = iconOf(type?.icon);
  const loose = useCheck(s => s.remarks).filter(
    r => r.node === node.id && !type?.settings.some(s => r.setting?.startsWith(s.name)),
  );
  const perform = session.editor.getState().perform;
  const renaming = useView(s => s.renaming);
  const title = captionIn(node.title, lang) || local(type?.title) || node.type;
  return (
    <div className={classes.body} aria-busy={renaming === node.id}>
      <header className={classes.head}>
        <Icon size={26} stroke={1.5} aria-hidden="true" />
        <h2>
          {title}
          <span className={classes.kind}>
            {title === local(type?.title) ? '' : `${type ? local(type.title) : t('card.unknown')} · `}
            <span translate="no">{node.id}</span>
          </span>
        </h2>
      </header>
      {type ? <p className={classes.purpose}>{local(type.purpose)}</p> : <UnknownNode node={node} />}
      {loose.length > 0 && (
        <div className={classes.warnings}>
          {loose.map(remark => (
            <RemarkLine key={`${remark.code} ${remark.message}`} remark={remark} />
          ))}
        </div>
      )}
      <NodeRunFacts id={node.id} sends={type?.effect === 'send'} />
      <Tabs defaultValue="settings" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="settings">{t('panel.settings')}</Tabs.Tab>
          <Tabs.Tab value="columns">{t('panel.columns')}</Tabs.Tab>
          <Tabs.Tab value="help">{t('panel.help')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="settings">
          <div className={classes.section} style={{ gap: 16 }}>
            <SchemaForm node={node} />
            <Suspense>{type?.connects && <NodeTrial node={node} />}</Suspense>
            <Textarea
              label={t('panel.note')}
              autosize
              minRows={1}
              maxRows={8}
              value={node.note ?? ''}
              onBlur={() => session.editor.getState().seal()}
              onChange={event =>
                perform({ do: 'annotate', node: node.id, note: event.currentTarget.value }, `${node.id} note`)
              }
            />
          </div>
        </Tabs.Panel>
        <Tabs.Panel value="columns">
          <NodeColumns node={node} />
        </Tabs.Panel>
        <Tabs.Panel value="help">{type && <NodeHelp type={type} />}</Tabs.Panel>
      </Tabs>
    </div>
  );
}
