import { Button, Loader } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Page } from '../shared/ui/Page';
import { Refusal } from '../shared/ui/Refusal';
import table from '../shared/ui/Table.module.css';
import { tellFault } from '../shared/ui/toasts';
import { HistoryTable } from './history/HistoryTable';
import { useHistories } from './history/histories';
import { ModelTable } from './models/ModelTable';
import { useModels } from './models/models';
import { newBackfill } from './newScenarios';
import classes from './Rfm.module.css';
import { useRfmTexts } from './texts';

/** The saved RFM models, and the models whose segments are kept as history. */
export default function RfmPage() {
  const { tf } = useRfmTexts();
  const models = useModels();
  const histories = useHistories();
  return (
    <Page title={tf('title')} hint={tf('hint')}>
      <section aria-labelledby="models">
        <h2 id="models" className={classes.heading}>
          {tf('models.title')}
        </h2>
        {models.isPending && <Loader size="sm" />}
        {models.error && <Refusal fault={models.error} retry={() => void models.refetch()} />}
        {models.data?.length === 0 && <p className={table.empty}>{tf('models.none')}</p>}
        {models.data && models.data.length > 0 && <ModelTable models={models.data} />}
      </section>
      <section aria-labelledby="histories">
        <h2 id="histories" className={classes.heading}>
          {tf('history.title')}
        </h2>
        {histories.isPending && <Loader size="sm" />}
        {histories.error && <Refusal fault={histories.error} retry={() => void histories.refetch()} />}
        {histories.data?.length === 0 && <NoHistory />}
        {histories.data && histories.data.length > 0 && <HistoryTable histories={histories.data} />}
      </section>
    </Page>
  );
}

/** How a history comes about, with a scenario that makes one from the receipts of the base. */
function NoHistory() {
  const { tf } = useRfmTexts();
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState(false);
  const begin = async () => {
    setBusy(true);
    try {
      navigate(`/scenarios/${await newBackfill()}`);
    } catch (fault) {
      tellFault(fault);
      setBusy(false);
    }
  };
  return (
    <div className={table.empty}>
      <p className={classes.explained}>{tf('history.none')}</p>
      <Button
        variant="default"
        leftSection={<IconHistory size={16} aria-hidden="true" />}
        loading={busy}
        onClick={begin}
      >
        {tf('history.begin')}
      </Button>
    </div>
  );
}
