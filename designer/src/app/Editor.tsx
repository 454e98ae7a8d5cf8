import { ReactFlowProvider } from '@xyflow/react';
import { lazy, Suspense, useEffect } from 'react';
import { useKeys } from '../actions/useKeys';
import { FlowCanvas } from '../canvas/FlowCanvas';
import { useEditor, usePresence, useSaving, useSession, useView } from '../editor/session';
import { Palette } from '../palette/Palette';
import { EditorBar } from '../runs/EditorBar';
import classes from './App.module.css';
import { Splitter } from './Splitter';
import { useGuards } from './useGuards';

// The canvas is there first; these come while it is being looked at.
const Inspector = lazy(() => import('../node-panels/Inspector'));
const QuickView = lazy(() => import('../preview/QuickView'));
const loadLists = () => import('../palette/Lists');
const Lists = lazy(loadLists);
const ContextMenu = lazy(() => import('../menus/ContextMenu'));
const Announcer = lazy(() => import('../menus/Announcer'));
const FlowTable = lazy(() => import('../flow-table/FlowTable'));
const Problems = lazy(() => import('../runs/Problems'));
const ProcessPanel = lazy(() => import('../runs/ProcessPanel'));
const RunDialog = lazy(() => import('../runs/RunDialog'));
const Versions = lazy(() => import('./Versions'));
const SavedByOthers = lazy(() => import('./SavedByOthers'));
const Breadcrumbs = lazy(() => import('./Breadcrumbs'));
const Conflict = lazy(() => import('./Conflict'));
const ShortcutSheet = lazy(() => import('./ShortcutSheet'));

/** Palette, canvas, panel, and what is looked at below. */
export function Editor() {
  useKeys();
  useGuards();
  // Whoever presses the keys for a list types on at once.
  useEffect(() => void loadLists(), []);
  const at = useEditor(s => s.at);
  const { view } = useSession();
  // What was begun at a card ends when others are shown.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change that matters
  useEffect(() => view.setState({ renaming: null, labelling: null, walk: null, menu: null }), [at, view]);
  const palette = useView(s => s.palette);
  const panel = useView(s => s.panel);
  const problems = useView(s => s.problems);
  const listed = useView(s => s.quickAdd !== null || s.linkFrom !== null || s.commands);
  const menu = useView(s => s.menu !== null);
  const table = useView(s => s.table);
  const shortcuts = useView(s => s.shortcuts);
  const process = useView(s => s.process);
  const versions = useView(s => s.versions);
  const runDialog = useView(s => s.runDialog !== null);
  const { saving } = useSession();
  const ahead = usePresence(s => (s.latest?.revision ?? 0) > saving.revision());
  const conflict = useSaving().kind === 'conflict';
  return (
    <div className={classes.editor}>
      <EditorBar />
      <Suspense>{ahead && <SavedByOthers />}</Suspense>
      <div className={classes.work}>
        {palette && <Palette />}
        <div className={classes.middle}>
          <div className={classes.canvas}>
            <Suspense>{at !== null && <Breadcrumbs />}</Suspense>
            {table ? (
              <Suspense>
                <FlowTable />
              </Suspense>
            ) : (
              <ReactFlowProvider key={at ?? ''}>
                <FlowCanvas />
              </ReactFlowProvider>
            )}
            <Suspense>
              <Announcer />
            </Suspense>
          </div>
          <Suspense>{problems && <Problems />}</Suspense>
          {process && (
            <Splitter>
              <Suspense>
                <ProcessPanel />
              </Suspense>
            </Splitter>
          )}
          <Looked />
        </div>
        {panel && (
          <Suspense fallback={<aside className={classes.panel} />}>
            <Inspector />
          </Suspense>
        )}
      </div>
      <Suspense>
        {conflict && <Conflict />}
        {listed && <Lists />}
        {menu && <ContextMenu />}
        {runDialog && <RunDialog />}
        {versions && <Versions />}
        {shortcuts && <ShortcutSheet />}
      </Suspense>
    </div>
  );
}

/** What is looked at has a component of its own, so that nothing else is drawn anew when it changes. */
function Looked() {
  const place = useView(s => s.quickView);
  return (
    place && (
      <Splitter>
        <Suspense>
          <QuickView place={place} />
        </Suspense>
      </Splitter>
    )
  );
}
