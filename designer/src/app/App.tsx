import { Loader } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { useTour } from '../shared/tour';
import { Hints } from '../shared/ui/hints/Hints';
import { Toasts } from '../shared/ui/toasts';
import classes from './App.module.css';
import { NotFound } from './NotFound';
import { ScenarioPage } from './ScenarioPage';
import { TopBar } from './TopBar';

const RunsPage = lazy(() => import('../runs/RunsPage'));
const HomePage = lazy(() => import('../recipes/HomePage'));
const ScenariosPage = lazy(() => import('../scenarios/ScenariosPage'));
const ConnectionsPage = lazy(() => import('../connections/ConnectionsPage'));
const FilesPage = lazy(() => import('../files/FilesPage'));
const SegmentsPage = lazy(() => import('../segments/SegmentsPage'));
const SegmentPage = lazy(() => import('../segments/SegmentPage'));
const CustomersPage = lazy(() => import('../customers/CustomersPage'));
const CustomerPage = lazy(() => import('../customers/CustomerPage'));
const RfmPage = lazy(() => import('../rfm/RfmPage'));
const ModelPage = lazy(() => import('../rfm/models/ModelPage'));
const HistoryPage = lazy(() => import('../rfm/history/HistoryPage'));
const ConditionsPage = lazy(() => import('../segments/builder/ConditionsPage'));
const SettingsPage = lazy(() => import('../settings/SettingsPage'));
const RunPage = lazy(() => import('./RunPage'));
const RecipePage = lazy(() => import('../recipes/RecipePage'));
const InboxPage = lazy(() => import('../inbox/InboxPage'));
const Tour = lazy(() => import('../tour/Tour'));

export function App() {
  const touring = useTour(s => s.step !== null);
  return (
    <div className={classes.app}>
      <TopBar />
      <main className={classes.main}>
        <Suspense fallback={<Loader m="xl" />}>
          <Switch>
            <Route path="/" component={HomePage} />
            <Route path="/runs" component={RunsPage} />
            <Route path="/runs/:id">{({ id }) => <RunPage key={id} id={id} />}</Route>
            <Route path="/recipes/:id">{({ id }) => <RecipePage key={id} id={id} />}</Route>
            <Route path="/scenarios" component={ScenariosPage} />
            <Route path="/segments" component={SegmentsPage} />
            <Route path="/segments/_new">
              <ConditionsPage id={null} />
            </Route>
            <Route path="/segments/:id/conditions">{({ id }) => <ConditionsPage key={id} id={id} />}</Route>
            <Route path="/segments/:id">{({ id }) => <SegmentPage key={id} id={id} />}</Route>
            <Route path="/customers" component={CustomersPage} />
            <Route path="/customers/:id">{({ id }) => <CustomerPage key={id} id={decodeURIComponent(id)} />}</Route>
            <Route path="/rfm" component={RfmPage} />
            <Route path="/rfm/models/:id">{({ id }) => <ModelPage key={id} id={id} />}</Route>
            <Route path="/rfm/history/:model">{({ model }) => <HistoryPage key={model} model={model} />}</Route>
            <Route path="/connections" component={ConnectionsPage} />
            <Route path="/files" component={FilesPage} />
            <Route path="/settings" component={SettingsPage} />
            <Route path="/inbox" component={InboxPage} />
            <Route path="/scenarios/:id">{({ id }) => <ScenarioPage key={id} id={id} />}</Route>
            <Route component={NotFound} />
          </Switch>
        </Suspense>
      </main>
      <Toasts />
      <Hints />
      <Suspense>{touring && <Tour />}</Suspense>
    </div>
  );
}
