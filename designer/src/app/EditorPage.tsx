import { Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { ApiFault } from '../api/fault';
import { nodeTypes, queryClient } from '../api/queries';
import { lookedIn } from '../editor/look';
import { openSession, type Session, SessionProvider } from '../editor/session';
import classes from './App.module.css';
import { readScenario } from './ahead';
import { Editor } from './Editor';

/** Opens a scenario for editing, and closes it when the page is left. */
export default function EditorPage({ id }: { id: string }) {
  const [session, setSession] = useState<Session | null>(null);
  const [fault, setFault] = useState<ApiFault | null>(null);
  useEffect(() => {
    let opened: Session | null = null;
    let left = false;
    Promise.all([readScenario(id), queryClient.ensureQueryData(nodeTypes)])
      .then(([view, types]) => {
        if (!left) {
          opened = openSession(view, types);
          opened.view.setState({ quickView: lookedIn(location.search) });
          setSession(opened);
        }
      })
      .catch(cause => setFault(cause instanceof ApiFault ? cause : null));
    return () => {
      left = true;
      opened?.close();
    };
  }, [id]);
  if (fault) {
    return (
      <div className={classes.lost}>
        {fault.remarks.map(r => (
          <p key={r.code}>
            {r.message} {r.remedy}
          </p>
        ))}
      </div>
    );
  }
  return session ? (
    <SessionProvider value={session}>
      <Editor />
    </SessionProvider>
  ) : (
    <Loader m="xl" />
  );
}
