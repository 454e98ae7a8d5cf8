import { IconLogin2 } from '@tabler/icons-react';
import { useStore } from '@xyflow/react';
import { memo } from 'react';
import { enterSubmodel } from '../actions/structureActions';
import { useDoc, useEditor, useRun, useSession, useView } from '../editor/session';
import { captionIn, findNode, isEnabled } from '../flow/document';
import { leftOut } from '../flow/leftOut';
import type { Port } from '../flow/nodeTypes';
import type { PortFacts } from '../flow/portState';
import { inputsOf, isBorder, isSubmodel, outputsOf } from '../flow/submodels';
import { typeOf } from '../flow/typeOf';
import { useTexts } from '../shared/i18n';
import { iconOf } from '../shared/icons';
import { CardStatus } from './CardStatus';
import { CardTitle } from './CardTitle';
import { FarCard } from './FarCard';
import { NewPort } from './NewPort';
import classes from './NodeCard.module.css';
import { PortRow } from './PortRow';
import { useCardFacts } from './useCardFacts';
import { usePorts } from './usePorts';

/** The card of every node, whatever its type; a plain one while it is too small to be read. */
export const NodeCard = memo(function NodeCard({ id, selected }: { id: string; selected?: boolean }) {
  const far = useView(s => s.far);
  const size = useStore(s => (far ? s.nodeLookup.get(id)?.measured : undefined));
  return size?.width && size.height ? (
    <FarCard id={id} selected={selected ?? false} width={size.width} height={size.height} />
  ) : (
    <FullCard id={id} selected={selected ?? false} />
  );
});

function FullCard({ id, selected }: { id: string; selected: boolean }) {
  const { t, lang, local } = useTexts();
  const session = useSession();
  const node = useDoc(doc => findNode(doc, id));
  const type = typeOf(session.types, node);
  const facts = useCardFacts(id);
  const { inputs, outputs } = usePorts(id, type);
  const at = useEditor(s => s.at ?? '');
  const off = useDoc(doc => leftOut(doc).has(id));
  const status = useRun(s => (s.stale.has(id) ? undefined : s.nodes[id]?.status));
  if (!node) {
    return null;
  }
  const Icon = iconOf(type?.icon);
  const title = captionIn(node.title, lang) || local(type?.title) || node.type;
  const kind = type ? (title === local(type.title) ? '' : local(type.title)) : t('card.unknown');
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
      data-off={off}
      data-group={type ? type.group : 'unknown'}
      aria-label={title}
    >
      <header className={classes.head}>
        <span className={classes.icon}>
          <Icon size={20} stroke={1.6} aria-hidden="true" />
        </span>
        <CardTitle id={id} title={title} kind={kind} />
        {isSubmodel(node) && (
          <button
            type="button"
            className={`${classes.enter} nodrag`}
            tabIndex={-1}
            title={t('action.enter')}
            aria-label={t('action.enter')}
            onClick={() => enterSubmodel(session, id)}
          >
            <IconLogin2 size={16} aria-hidden="true" />
          </button>
        )}
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
          {id === outputsOf(at) && <NewPort isOutputs />}
        </div>
        <div>
          {outputs.map(({ port, linked }) => (
            <PortRow key={port.name} node={id} port={port} facts={portFacts(port, 'out', linked)} />
          ))}
          {id === inputsOf(at) && <NewPort isOutputs={false} />}
        </div>
      </div>
      {!isBorder(id) && (
        <CardStatus
          id={id}
          off={!off ? null : isEnabled(node) ? 'below' : 'self'}
          sends={type?.effect === 'send'}
          note={node.note ?? ''}
        />
      )}
    </article>
  );
}
