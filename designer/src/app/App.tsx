import { Loader } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { Toasts } from '../shared/ui/toasts';
import classes from './App.module.css';
import { NotFound } from './NotFound';
import { TopBar } from './TopBar';

const HomePage = lazy(() => import('../home/HomePage'));
const RunsPage = lazy(() => import('../home/RunsPage'));
const EditorPage = lazy(() => import('./EditorPage'));

export function App() {
  return (
    <div className={classes.app}>
      <TopBar />
      <main className={classes.main}>
        <Suspense fallback={<Loader m="xl" />}>
          <Switch>
            <Route path="/" component={HomePage} />
            <Route path="/runs" component={RunsPage} />
            <Route path="/scenarios/:id">{({ id }) => <EditorPage key={id} id={id} />}</Route>
            <Route component={NotFound} />
          </Switch>
        </Suspense>
      </main>
      <Toasts />
    </div>
  );
}
