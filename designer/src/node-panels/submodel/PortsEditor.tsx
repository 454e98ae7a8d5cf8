import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useSession } from '../../editor/session';
import type { FlowNode, SubmodelPort } from '../../flow/document';
import { freeId } from '../../flow/fragments';
import type { NodeTypes } from '../../flow/nodeTypes';
import { PortLine } from './PortLine';
import classes from './PortsEditor.module.css';
import { useSubmodelTexts } from './texts';

type Side = 'inputs' | 'outputs';

/** The inputs or outputs of a submodel: captions, order, adding and removing. */
export function PortsEditor({ submodel, side }: { submodel: FlowNode; side: Side }) {
  const { tf } = useSubmodelTexts();
  const session = useSession();
  const ports = submodel[side] ?? [];
  const set = (next: SubmodelPort[], merge?: string) =>
    session.editor.getState().perform({ do: 'ports', submodel: submodel.id, side, ports: next }, merge);
  const add = (port: Omit<SubmodelPort, 'name'>) =>
    set([
      ...ports,
      {
        name: freeId(
          port.kind === 'variables' ? 'values' : port.kind,
          ports.map(p => p.name),
        ),
        ...port,
      },
    ]);
  const offers: { key: string; text: string; port: Omit<SubmodelPort, 'name'> }[] = [
    { key: 'table', text: tf('table'), port: { kind: 'table' } },
    { key: 'variables', text: tf('variables'), port: { kind: 'variables' } },
    ...servicesOf(session.types).map(service => ({
      key: service,
      text: tf('connectionTo', { service }),
      port: { kind: 'connection' as const, service },
    })),
  ];
  return (
    <section className={classes.ports} aria-label={tf(side)}>
      <h3>{tf(side)}</h3>
      {ports.length === 0 && <p className={classes.none}>{tf('none')}</p>}
      <ol>
        {ports.map((port, i) => (
          <PortLine
            key={port.name}
            port={port}
            canBeOptional={side === 'inputs'}
            onChange={(change, merge) =>
              set(
                ports.map(p => (p === port ? { ...p, ...change } : p)),
                merge && `${submodel.id} ${side} ${port.name} ${merge}`,
              )
            }
            onMove={{
              up: i > 0 ? () => set(swapped(ports, i - 1)) : undefined,
              down: i < ports.length - 1 ? () => set(swapped(ports, i)) : undefined,
            }}
            onRemove={() => set(ports.filter(p => p !== port))}
          />
        ))}
      </ol>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={15} aria-hidden="true" />}>
            {side === 'inputs' ? tf('addInput') : tf('addOutput')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {offers.map(({ key, text, port }) => (
            <Menu.Item key={key} onClick={() => add(port)}>
              {text}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </section>
  );
}

const swapped = (ports: readonly SubmodelPort[], at: number): SubmodelPort[] =>
  ports.map((port, i) => ports[i === at ? at + 1 : i === at + 1 ? at : i] ?? port);

/** The kinds of connections that some node takes or gives. */
const servicesOf = (types: NodeTypes): string[] =>
  [
    ...new Set(
      [...types.values()]
        .flatMap(type => [...type.inputs, ...type.outputs])
        .filter(p => p.kind === 'connection')
        .map(p => p.connectionKind),
    ),
  ].sort();
