import { Button } from '@mantine/core';
import { docOf } from '../editor/editorStore';
import { useSession } from '../editor/session';
import type { FlowNode } from '../flow/document';
import classes from './Connections.module.css';
import { Outcome } from './Outcome';
import { useConnectionsTexts } from './texts';
import { useTrial } from './trial';

/** Tries the connection of a node as its settings stand now, saved or not. */
export default function NodeTrial({ node }: { node: FlowNode }) {
  const { tf } = useConnectionsTexts();
  const { editor } = useSession();
  const { outcome, busy, attempt } = useTrial();
  return (
    <div className={classes.form}>
      <Button
        size="sm"
        variant="default"
        loading={busy}
        onClick={() => attempt({ node: node.id, scenario: docOf(editor) as never })}
      >
        {tf('tryNode')}
      </Button>
      {outcome && <Outcome outcome={outcome} />}
    </div>
  );
}
