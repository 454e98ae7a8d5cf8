import { ScrollArea } from '@mantine/core';
import type { Schemas } from '../api/client';
import { useEditor } from '../editor/session';
import { NodeOfRun } from './NodeOfRun';
import { RunFacts } from './RunFacts';
import classes from './RunPage.module.css';
import { useRunTexts } from './texts';

/** On the right of a run: the run itself, or the chosen node of it. */
export function RunPanel({ details }: { details: Schemas['RunDetailsView'] }) {
  const { tf } = useRunTexts();
  const chosen = useEditor(s => (s.selection.nodes.length === 1 ? s.selection.nodes[0] : undefined));
  return (
    <aside className={classes.panel} aria-label={tf(chosen ? 'page.node' : 'page.facts')}>
      <ScrollArea className={classes.scroll} type="auto">
        <div className={classes.body}>{chosen ? <NodeOfRun id={chosen} /> : <RunFacts details={details} />}</div>
      </ScrollArea>
    </aside>
  );
}
