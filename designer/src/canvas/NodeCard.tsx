import { useConnection, useUpdateNodeInternals } from '@xyflow/react';
import { memo, useEffect } from 'react';
import { useCheck, useDoc, useRun, useSession, useView } from '../editor/session';
import { captionIn, findNode, isEnabled, linksOf } from '../flow/document';
import { readLink } from '../flow/links';
import { isService, type Port } from '../flow/nodeTypes';
import type { PortFacts } from '../flow/portState';
import { useTexts } from '../shared/i18n';
import { iconOf } from '../shared/icons';
import { CardStatus } from './CardStatus';
import { CardTitle } from './CardTitle';
import classes from './NodeCard.module.css';
import { PortRow } from './PortRow';

/** The card of every node, whatever its type. */
export const NodeCard = memo(function NodeCard({ id, selected }: { id: string; selected?: boolean }) {
  const { t, lang, local } = useTexts();
  const session = useSession();
  const node = useDoc(doc => findNode(doc, id));
  const type = session.types.get(node?.type ?? '');
  const facts = useCardFacts(id);
  const { inputs, outputs } = usePorts(id, node?.type ?? '');
  const status = useRun(s => (s.stale.has(id) ? undefined : s.nodes[id]?.status));
  if (!node) {
    return null;
  }
  const Icon = iconOf(type?.icon);
  const title = captionIn(node.title, lang) || local(type?.title) || node.type;
  const portFacts = (port: Port, side: 'in' | 'out', linked: boolean): PortFacts => ({
    ...facts,
    side,
    required: port.required,
    linked,
  });
  return (
    <article
      className={classes.card}
      data-selected={selected}
      data-status={status}
      data-faulty={facts.faulty}
      data-off={!isEnabled(node)}
      data-group={type?.group}
      aria-label={title}
    >
      <header className={classes.head}>
        <span className={classes.icon}>
          <Icon size={20} stroke={1.6} aria-hidden="true" />
        </span>
        <CardTitle id={id} title={title} kind={title === local(type?.title) ? '' : (local(type?.title) ?? '')} />
        {facts.faulty && (
          <span
            className={classes.badge}
            data-kind={facts.faulty}
            title={facts.messages}
            role="img"
            aria-label={t(`card.${facts.faulty}s`, { count: facts.count })}
          >
            {facts.count}
          </span>
        )}
      </header>
      <div className={classes.ports}>
        <div>
          {inputs.map(({ port, linked }) => (
            <PortRow key={port.name} node={id} port={port} facts={portFacts(port, 'in', linked)} />
          ))}
        </div>
        <div>
          {outputs.map(({ port, linked }) => (
            <PortRow key={port.name} node={id} port={port} facts={portFacts(port, 'out', linked)} />
          ))}
        </div>
      </div>
      <CardStatus id={id} enabled={isEnabled(node)} sends={type?.effect === 'send'} note={node.note ?? ''} />
    </article>
  );
});

/** The ports that are shown: those for variables and errors only when in use, asked for, or a link is looking for one. */
function usePorts(id: string, typeId: string) {
  const type = useSession().types.get(typeId);
  const service = useView(s => s.servicePorts);
  const drawing = useConnection(c =>
    c.inProgress ? `${c.fromNode.id} ${c.fromHandle.id} ${c.fromHandle.type}` : null,
  );
  const types = useSession().types;
  const drawnType = useDoc(doc =>
    drawing ? types.get(findNode(doc, drawing.split(' ')[0] ?? '')?.type ?? '') : undefined,
  );
  const seeks =
    drawing?.endsWith('source') && drawnType?.outputs.find(p => p.name === drawing.split(' ')[1])?.kind === 'variables';
  const linked = useDoc(doc =>
    linksOf(doc)
      .flatMap(text => {
        const link = readLink(text);
        return [
          link?.from.node === id ? `out ${link.from.port}` : '',
          link?.to.node === id ? `in ${link.to.port}` : '',
        ];
      })
      .join('\n'),
  ).split('\n');
  const shown = (ports: readonly Port[], side: 'in' | 'out') =>
    ports
      .map(port => ({ port, linked: linked.includes(`${side} ${port.name}`) }))
      .filter(p => p.linked || service || !isService(p.port, side) || (side === 'in' && seeks));
  const inputs = shown(type?.inputs ?? [], 'in');
  const outputs = shown(type?.outputs ?? [], 'out');
  const update = useUpdateNodeInternals();
  const count = inputs.length * 100 + outputs.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the canvas measures the ports anew when there are more or fewer of them
  useEffect(() => update(id), [id, count, update]);
  return { inputs, outputs };
}

/** What check and run say of the node as a whole. */
function useCardFacts(id: string) {
  const remarks = useCheck(s => s.remarks);
  const mine = remarks.filter(r => r.node === id && r.severity !== 'info');
  const errors = mine.filter(r => r.severity === 'error');
  const faulty: 'error' | 'warning' | null = errors.length > 0 ? 'error' : mine.length > 0 ? 'warning' : null;
  const status = useRun(s => s.nodes[id]?.status);
  const stale = useRun(s => s.stale.has(id));
  const ran: PortFacts['ran'] =
    status === undefined ? null : status === 'succeeded' || status === 'failed' ? status : 'other';
  const shown = errors.length > 0 ? errors : mine;
  return {
    faulty,
    ran,
    stale,
    count: shown.length,
    messages: shown.map(r => `${r.message} ${r.remedy}`.trim()).join('\n'),
  };
}
