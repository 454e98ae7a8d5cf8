import { useState } from 'react';
import { useCheck, useRun, useSession, useWhole } from '../editor/session';
import type { ViewState } from '../editor/view';
import { captionIn } from '../flow/document';
import { anyNode } from '../flow/submodels';
import { typeOf } from '../flow/typeOf';
import { lookedOutputs } from './lookedOutputs';
import { PlannedColumns } from './PlannedColumns';
import { PortView } from './PortView';
import { usePreviewTexts } from './texts';

/** The rows at the outputs of a node of the scenario that is being edited, or the columns that they will have. */
export default function QuickView({ place }: { place: NonNullable<ViewState['quickView']> }) {
  const { tf, lang, local } = usePreviewTexts();
  const session = useSession();
  const doc = useWhole(d => d);
  const node = anyNode(doc, place.node);
  const type = typeOf(session.types, node);
  const ran = useRun(s => s.nodes[place.node]);
  const stale = useRun(s => s.stale.has(place.node));
  const run = useRun(s => s.run);
  const columns = useCheck(s => s.columns[place.node]?.[place.port]);
  const here = `${place.node}.${place.port}`;
  const [held, hold] = useState<{ at: string; run: string } | null>(null);
  const heldRun = held?.at === here ? held.run : null;
  const hasRows = heldRun !== null || (ran?.rows[place.port] !== undefined && ran.status !== 'running');
  return (
    <PortView
      source={{ scenario: session.id, run: heldRun, place }}
      since={heldRun ?? `${run?.id} ${run?.status}`}
      title={captionIn(node?.title, lang) || local(type?.title) || place.node}
      type={type}
      viewer={place.viewer}
      outputs={lookedOutputs(doc, place.node, type, ran?.rows, local)}
      instead={hasRows ? undefined : <PlannedColumns columns={columns} node={place.node} />}
      note={heldRun !== null && heldRun !== run?.id ? tf('heldNote') : stale ? tf('stale') : null}
      hold={{ held: heldRun !== null, set: chosen => hold(chosen === null ? null : { at: here, run: chosen }) }}
      onLook={port => session.view.setState({ quickView: { node: place.node, port } })}
      onClose={() => session.view.setState({ quickView: null })}
    />
  );
}
