import { ReactFlowProvider } from '@xyflow/react';
import { useKeys } from '../actions/useKeys';
import { FlowCanvas } from '../canvas/FlowCanvas';
import { useView } from '../editor/session';
import { Inspector } from '../node-panels/Inspector';
import { Lists } from '../palette/Lists';
import { Palette } from '../palette/Palette';
import { QuickView } from '../preview/QuickView';
import { EditorBar } from '../runs/EditorBar';
import { Problems } from '../runs/Problems';
import classes from './App.module.css';
import { Conflict } from './Conflict';
import { ShortcutSheet } from './ShortcutSheet';
import { Splitter } from './Splitter';
import { useGuards } from './useGuards';

/** Palette, canvas, panel, and what is looked at below. */
export function Editor() {
  useKeys();
  useGuards();
  const palette = useView(s => s.palette);
  const panel = useView(s => s.panel);
  const problems = useView(s => s.problems);
  const place = useView(s => s.quickView);
  return (
    <div className={classes.editor}>
      <EditorBar />
      <div className={classes.work}>
        {palette && <Palette />}
        <div className={classes.middle}>
          <div className={classes.canvas}>
            <ReactFlowProvider>
              <FlowCanvas />
            </ReactFlowProvider>
          </div>
          {problems && <Problems />}
          {place && (
            <Splitter>
              <QuickView place={place} />
            </Splitter>
          )}
        </div>
        {panel && <Inspector />}
      </div>
      <Lists />
      <Conflict />
      <ShortcutSheet />
    </div>
  );
}
