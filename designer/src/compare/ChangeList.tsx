import { type ReactNode, useMemo } from 'react';
import { diff, type FlowDiff, isMovedOnly, isSame, type Mark } from '../flow/diff';
import { captionIn, type FlowDoc } from '../flow/document';
import type { NodeTypes } from '../flow/nodeTypes';
import classes from './ChangeList.module.css';
import { Fields } from './Fields';
import { MarkSign } from './MarkSign';
import { useCompareTexts } from './texts';
import { useNames } from './useNames';

interface Props {
  before: FlowDoc;
  after: FlowDoc;
  types: NodeTypes;
  chosen: string | null;
  onChoose(node: string): void;
}

/** What differs between two states, in words: nodes with their settings, links, notes, parameters. */
export function ChangeList({ before, after, types, chosen, onChoose }: Props) {
  const { tf } = useCompareTexts();
  const found = useMemo(() => diff(before, after), [before, after]);
  const names = useNames([after, before], types);
  if (isSame(found)) {
    return <p className={classes.word}>{tf('same')}</p>;
  }
  return (
    <section className={classes.list} aria-label={tf('list')}>
      {isMovedOnly(found) && <p className={classes.word}>{tf('movedOnly')}</p>}
      <Changes found={found} names={names} types={types} chosen={chosen} onChoose={onChoose} />
    </section>
  );
}

interface ChangesProps extends Pick<Props, 'types' | 'chosen' | 'onChoose'> {
  found: FlowDiff;
  names: ReturnType<typeof useNames>;
}

function Changes({ found, names, types, chosen, onChoose }: ChangesProps) {
  const { tf, lang } = useCompareTexts();
  const { nodeName, linkName } = names;
  return (
    <>
      <Group title={tf('nodes')} show={found.nodes.length > 0}>
        {found.nodes.map(change => (
          <li key={change.id} data-chosen={change.id === chosen} data-change={change.id} data-mark={change.mark}>
            <button type="button" className={classes.head} onClick={() => onChoose(change.id)}>
              <MarkSign mark={change.mark} />
              <b>{nodeName(change.id)}</b>
              {change.mark === 'changed' && change.moved && <small>{tf('alsoMoved')}</small>}
            </button>
            <Fields changes={change.fields} />
            <Fields changes={change.settings} settings={types.get(change.after?.type ?? '')?.settings} />
            {change.inside && (
              <div className={classes.inside}>
                {/* In the picture stands the submodel, whatever within it is chosen. */}
                <Changes
                  found={change.inside}
                  names={names}
                  types={types}
                  chosen={null}
                  onChoose={() => onChoose(change.id)}
                />
              </div>
            )}
          </li>
        ))}
      </Group>
      <Group title={tf('links')} show={found.links.length > 0}>
        {found.links.map(({ link, mark }) => (
          <Line key={link} mark={mark}>
            {linkName(link)}
          </Line>
        ))}
      </Group>
      <Group title={tf('parameters')} show={found.parameters.length > 0}>
        {found.parameters.map(change => (
          <Line key={change.id} mark={change.mark} fields={<Fields changes={change.fields} />}>
            {captionIn((change.after ?? change.before)?.title, lang) || change.id}
          </Line>
        ))}
      </Group>
      <Group title={tf('notes')} show={found.notes.length > 0}>
        {found.notes.map(change => (
          <Line key={change.id} mark={change.mark} fields={<Fields changes={change.fields} />}>
            {(change.after ?? change.before)?.text || tf('emptyNote')}
          </Line>
        ))}
      </Group>
      <Group title={tf('scenario')} show={found.scenario.length > 0}>
        <li>
          <Fields changes={found.scenario} />
        </li>
      </Group>
    </>
  );
}

function Group({ title, show, children }: { title: string; show: boolean; children: ReactNode }) {
  return show ? (
    <>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </>
  ) : null;
}

function Line({ mark, fields, children }: { mark: Mark; fields?: ReactNode; children: ReactNode }) {
  return (
    <li data-mark={mark}>
      <span className={classes.head}>
        <MarkSign mark={mark} />
        <span>{children}</span>
      </span>
      {fields}
    </li>
  );
}
