import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { Schemas } from '../api/client';
import { useRun, useSession, useWhole } from '../editor/session';
import type { ViewState } from '../editor/view';
import { captionIn } from '../flow/document';
import { sourceOf } from '../flow/flatten';
import { anyNode } from '../flow/submodels';
import { typeOf } from '../flow/typeOf';
import { lookedOutputs } from './lookedOutputs';
import { PortView } from './PortView';
import classes from './QuickView.module.css';
import { usePreviewTexts } from './texts';

interface Props {
  place: NonNullable<ViewState['quickView']>;
  details: Schemas['RunDetailsView'];
}

/** The rows that one run left at the outputs of a node; where they are not kept, how to get them again. */
export default function RunRows({ place, details }: Props) {
  const { tf, lang, local } = usePreviewTexts();
  const session = useSession();
  const doc = useWhole(d => d);
  const node = anyNode(doc, place.node);
  const type = typeOf(session.types, node);
  const status = useRun(s => s.run?.status);
  const rows = useRun(s => s.nodes[place.node]?.rows);
  // What a submodel gives is kept where it was made.
  const made = sourceOf(doc, place);
  const kept = details.nodes.find(n => n.node === made?.node)?.ports.find(p => p.port === made?.port)?.kept;
  return (
    <PortView
      source={{ scenario: session.id, run: details.run.id, place }}
      since={status ?? ''}
      title={captionIn(node?.title, lang) || local(type?.title) || place.node}
      type={type}
      viewer={place.viewer}
      outputs={lookedOutputs(doc, place.node, type, rows, local)}
      instead={
        kept ? undefined : (
          <div className={classes.planned}>
            <p>{tf('gone', { day: details.run.asOf })}</p>
            <Button component={Link} href={`/scenarios/${session.id}`} size="xs" variant="default">
              {tf('openScenario')}
            </Button>
          </div>
        )
      }
      onLook={port => session.view.setState({ quickView: { node: place.node, port } })}
      onClose={() => session.view.setState({ quickView: null })}
    />
  );
}
