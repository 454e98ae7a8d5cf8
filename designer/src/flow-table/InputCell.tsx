import { MultiSelect, Select } from '@mantine/core';
import { describedPort, drawLink } from '../actions/portActions';
import { useDoc, useSession } from '../editor/session';
import { captionIn, findNode, labelsOf } from '../flow/document';
import { graphOf } from '../flow/graph';
import { readPort, writePort } from '../flow/links';
import { portOf } from '../flow/nodeTypes';
import { fitting, type PortEnd } from '../flow/portWalk';
import { typeOf } from '../flow/typeOf';
import classes from './FlowTable.module.css';
import { useFlowTableTexts } from './texts';

/** Where an input takes its table from, to be chosen from the outputs that fit. */
export function InputCell({ end, node }: { end: PortEnd; node: string }) {
  const { tf, lang, local } = useFlowTableTexts();
  const session = useSession();
  const doc = useDoc(d => d);
  const port = describedPort(session, end);
  const linked = graphOf(doc)
    .into(end.node)
    .filter(l => l.to.port === end.port)
    .map(l => writePort(l.from));
  const name = (text: string) => {
    const ref = readPort(text);
    const from = findNode(doc, ref?.node ?? '');
    const type = typeOf(session.types, from);
    const label = labelsOf(doc)[text] || local(portOf(type, 'out', ref?.port ?? '')?.label);
    return `${captionIn(from?.title, lang) || local(type?.title) || ref?.node}: ${label}`;
  };
  const data = [...new Set([...linked, ...fitting(doc, session.types, end).map(writePort)])].map(value => ({
    value,
    label: name(value),
  }));
  const remove = (texts: readonly string[]) =>
    session.editor.getState().perform({
      do: 'relink',
      add: [],
      remove: texts.map(text => `${text} -> ${writePort(end)}`),
    });
  const add = (text: string) => {
    const from = readPort(text);
    if (from && !linked.includes(text)) {
      drawLink(session, { from, to: { node: end.node, port: end.port } });
    }
  };
  const label = `${node}: ${local(port?.label)}`;
  const common = {
    size: 'xs' as const,
    'aria-label': label,
    data,
    searchable: true,
    nothingFoundMessage: tf('nothing'),
  };
  return (
    <div className={classes.port}>
      <span>
        {local(port?.label)}
        {port?.required && linked.length === 0 ? ' *' : ''}
      </span>
      {port?.many ? (
        <MultiSelect
          {...common}
          value={linked}
          placeholder={linked.length > 0 ? undefined : tf('unlinked')}
          onChange={next => {
            remove(linked.filter(text => !next.includes(text)));
            for (const text of next) {
              add(text);
            }
          }}
        />
      ) : (
        <Select
          {...common}
          clearable
          clearButtonProps={{ 'aria-label': `${label}: ${tf('unlink')}` }}
          value={linked[0] ?? null}
          placeholder={tf('unlinked')}
          onChange={next => (next ? add(next) : remove(linked))}
        />
      )}
    </div>
  );
}
