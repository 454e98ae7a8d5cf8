import { Button } from '@mantine/core';
import { useRun, useSession, useWhole } from '../editor/session';
import { captionIn } from '../flow/document';
import { settingText } from '../flow/settingText';
import { anyNode } from '../flow/submodels';
import { typeOf } from '../flow/typeOf';
import { count, duration, moment } from '../shared/format';
import { useTexts } from '../shared/i18n';
import { MessageCounts } from './MessageCounts';
import { RemarkList } from './RemarkList';
import { Facts } from './RunFacts';
import { RunState } from './RunState';
import { useRunTexts } from './texts';

/** What the run made of a node, the settings that it had then, and its rows where they are still kept. */
export function NodeOfRun({ id }: { id: string }) {
  const { t } = useTexts();
  const { tf, lang, local } = useRunTexts();
  const session = useSession();
  const node = useWhole(doc => anyNode(doc, id));
  const run = useRun(s => s.nodes[id]);
  const type = typeOf(session.types, node);
  if (!node) {
    return null;
  }
  const settings = Object.entries(node.settings);
  const tables = (type?.outputs ?? []).filter(p => p.kind === 'table' && run?.rows[p.name] !== undefined);
  return (
    <>
      <h2>
        {captionIn(node.title, lang) || local(type?.title) || id}
        <small>{local(type?.title)}</small>
      </h2>
      {!run && <p>{tf('page.unused')}</p>}
      {run && (
        <>
          <Facts
            facts={[
              [tf('status'), <RunState key="state" status={run.status} />],
              ...(run.startedAt ? [[tf('started'), moment(run.startedAt, lang)] satisfies [string, string]] : []),
              [
                tf('time'),
                run.cached ? t('card.cached') : run.milliseconds === null ? '—' : duration(run.milliseconds, lang),
              ],
              ...(type?.effect === 'send'
                ? [
                    [tf('messages'), <MessageCounts key="m" counts={run.messages} />] satisfies [
                      string,
                      React.ReactNode,
                    ],
                  ]
                : []),
            ]}
          />
          {run.why && <p>{run.why}</p>}
          {run.remarks.length > 0 && <RemarkList remarks={run.remarks} />}
          {tables.length > 0 && <h3>{tf('page.ports')}</h3>}
          <Facts
            facts={tables.map(port => [
              local(port.label),
              <span key={port.name}>
                {run.rows[port.name] == null ? tf('page.uncounted') : count(run.rows[port.name] ?? 0, lang)}{' '}
                <Button
                  size="compact-xs"
                  variant="subtle"
                  onClick={() => session.view.setState({ quickView: { node: id, port: port.name } })}
                >
                  {tf('page.look')}
                </Button>
              </span>,
            ])}
          />
        </>
      )}
      {settings.length > 0 && <h3>{tf('page.settings')}</h3>}
      <Facts
        facts={settings.map(([name, value]) => {
          const setting = type?.settings.find(s => s.name === name);
          return [local(setting?.label) || name, settingText(value, setting, lang)];
        })}
      />
    </>
  );
}
