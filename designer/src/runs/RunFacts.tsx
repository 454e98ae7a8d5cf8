import type { Schemas } from '../api/client';
import { useNames } from '../compare/useNames';
import { useDoc, useRun, useSession } from '../editor/session';
import { captionIn, parametersOf } from '../flow/document';
import { settingText } from '../flow/settingText';
import { duration, moment } from '../shared/format';
import { messageStates } from '../shared/messages';
import { MessageCounts } from './MessageCounts';
import { RemarkList } from './RemarkList';
import classes from './RunPage.module.css';
import { RunState } from './RunState';
import { causeText, useRunTexts } from './texts';

/** Day, parameters, cause, times and remarks of a run. */
export function RunFacts({ details }: { details: Schemas['RunDetailsView'] }) {
  const { tf, lang } = useRunTexts();
  const { types } = useSession();
  const run = useRun(s => s.run) ?? details.run;
  const nodes = useRun(s => s.nodes);
  const doc = useDoc(d => d);
  const { nodeName } = useNames([doc], types);
  const remarks = [
    ...run.remarks,
    ...Object.entries(nodes).flatMap(([node, n]) => n.remarks.map(r => ({ ...r, node }))),
  ];
  const sent = messageStates.some(state => run.messages[state]);
  const facts: [string, React.ReactNode][] = [
    [tf('status'), <RunState key="state" status={run.status} />],
    [tf('kind'), tf(run.dryRun ? 'dry' : 'real')],
    [tf('asOf'), new Date(run.asOf).toLocaleDateString(lang, { timeZone: 'UTC', dateStyle: 'long' })],
    [tf('version'), run.version > 0 ? String(run.version) : tf('page.draft')],
    [tf('cause'), causeText(tf, run.cause)],
    [tf('started'), moment(run.startedAt, lang)],
    [tf('time'), run.finishedAt ? duration(Date.parse(run.finishedAt) - Date.parse(run.startedAt), lang) : '—'],
    ...(run.starts > 1 ? [[tf('page.starts'), String(run.starts)] satisfies [string, string]] : []),
    ...(details.targets.length > 0
      ? [
          [
            tf('page.targets'),
            [...new Set(details.targets.map(p => nodeName(p.slice(0, p.indexOf('.')))))].join(', '),
          ] satisfies [string, string],
        ]
      : []),
    ...(sent
      ? [[tf('messages'), <MessageCounts key="messages" counts={run.messages} />] satisfies [string, React.ReactNode]]
      : []),
  ];
  const given = details.parameters as Record<string, unknown>;
  return (
    <>
      <h2>{tf('page.facts')}</h2>
      <Facts facts={facts} />
      {parametersOf(doc).length > 0 && (
        <>
          <h3>{tf('dialog.parameters')}</h3>
          <Facts
            facts={parametersOf(doc).map(p => [
              captionIn(p.title, lang) || p.name,
              <span key={p.name} translate="no">
                {settingText(given[p.name] ?? p.default, undefined, lang)}
              </span>,
            ])}
          />
        </>
      )}
      <h3>{tf('page.remarks')}</h3>
      {remarks.length > 0 ? <RemarkList remarks={remarks} /> : <p>{tf('page.noRemarks')}</p>}
      <p>{tf('page.choose')}</p>
    </>
  );
}

/** Names with values, one below the other. */
export function Facts({ facts }: { facts: readonly [string, React.ReactNode][] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
