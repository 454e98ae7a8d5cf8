import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ReactFlowProvider } from '@xyflow/react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { answer, client, type Schemas } from '../api/client';
import { ApiFault } from '../api/fault';
import { queryClient, useNodeTypes, useScenarios } from '../api/queries';
import { FlowCanvas } from '../canvas/FlowCanvas';
import { openRun } from '../editor/frozen';
import { lookedIn } from '../editor/look';
import { type Session, SessionProvider, useRun, useSession, useView } from '../editor/session';
import { RunHead } from '../runs/RunHead';
import classes from '../runs/RunPage.module.css';
import { RunPanel } from '../runs/RunPanel';
import { Splitter } from './Splitter';

const RunRows = lazy(() => import('../preview/RunRows'));
const ProcessPanel = lazy(() => import('../runs/ProcessPanel'));

/** A run as it was: the scenario of that time with the states, times and rows of its nodes. */
export default function RunPage({ id }: { id: string }) {
  const types = useNodeTypes();
  const found = useQuery({
    queryKey: ['run', id],
    staleTime: 0,
    queryFn: () => answer(client.GET('/api/runs/{id}', { params: { path: { id } } })),
  });
  const [session, setSession] = useState<Session | null>(null);
  const details = found.data;
  const ready = details !== undefined && types.data !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the session follows the run by itself
  useEffect(() => {
    if (!details || !types.data) {
      return undefined;
    }
    const opened = openRun(details, types.data);
    opened.view.setState({ quickView: lookedIn(location.search) });
    setSession(opened);
    return () => opened.close();
  }, [id, ready]);
  if (found.error) {
    const remarks = found.error instanceof ApiFault ? found.error.remarks : [];
    return (
      <div className={classes.body} role="alert">
        {remarks.map(r => (
          <p key={r.code}>
            {r.message} {r.remedy}
          </p>
        ))}
      </div>
    );
  }
  return session && details ? (
    <SessionProvider value={session}>
      <Picture details={details} />
    </SessionProvider>
  ) : (
    <Loader m="xl" />
  );
}

function Picture({ details }: { details: Schemas['RunDetailsView'] }) {
  const process = useView(s => s.process);
  const place = useView(s => s.quickView);
  const { canvas, editor } = useSession();
  const below = Number(process) + Number(place !== null);
  // The picture is shown anew in the room that is left.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever something opens or closes below
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const [node] = editor.getState().selection.nodes;
      if (node && below > 0) {
        canvas.current?.show(node);
      } else {
        canvas.current?.fit();
      }
    });
    return () => cancelAnimationFrame(frame);
  }, [below]);
  const status = useRun(s => s.run?.status);
  const scenarios = useScenarios('');
  const stored = scenarios.data?.items.some(s => s.id === details.run.scenario);
  // What is not followed event by event, such as rows that are kept by now, is read anew when the run has ended.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the state has changed
  useEffect(() => void queryClient.invalidateQueries({ queryKey: ['run', details.run.id] }), [status]);
  return (
    <div className={classes.page}>
      <RunHead stored={stored ?? true} />
      <div className={classes.work}>
        <div className={classes.middle}>
          <div className={classes.canvas}>
            <ReactFlowProvider>
              <FlowCanvas />
            </ReactFlowProvider>
          </div>
          {process && (
            <div className={classes.below}>
              <Suspense>
                <ProcessPanel />
              </Suspense>
            </div>
          )}
          {place && (
            <Splitter>
              <Suspense>
                <RunRows place={place} details={details} />
              </Suspense>
            </Splitter>
          )}
        </div>
        <RunPanel details={details} />
      </div>
    </div>
  );
}
