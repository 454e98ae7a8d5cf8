import { Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { answer, client } from '../api/client';
import { ApiFault } from '../api/fault';
import { useNodeTypes } from '../api/queries';
import { openSession, type Session, SessionProvider } from '../editor/session';
import classes from './App.module.css';
import { Editor } from './Editor';

/** Opens a scenario for editing, and closes it when the page is left. */
export default function EditorPage({ id }: { id: string }) {
  const types = useNodeTypes();
  const [session, setSession] = useState<Session | null>(null);
  const [fault, setFault] = useState<ApiFault | null>(null);
  useEffect(() => {
    let opened: Session | null = null;
    let left = false;
    if (types.data) {
      const known = types.data;
      answer(client.GET('/api/scenarios/{id}', { params: { path: { id } } }))
        .then(view => {
          if (!left) {
            opened = openSession(view, known);
            setSession(opened);
          }
        })
        .catch(cause => setFault(cause instanceof ApiFault ? cause : null));
    }
    return () => {
      left = true;
      opened?.close();
    };
  }, [id, types.data]);
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
