import { Loader } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import { MapTable } from '../../scores/map/MapTable';
import { count, day } from '../../shared/format';
import { Confirm } from '../../shared/ui/confirm';
import { Page } from '../../shared/ui/Page';
import { Refusal } from '../../shared/ui/Refusal';
import table from '../../shared/ui/Table.module.css';
import rfm from '../Rfm.module.css';
import { useRfmTexts } from '../texts';
import { AxisTable } from './AxisTable';
import { Differences } from './Differences';
import { mapOf } from './differences';
import classes from './Models.module.css';
import { ModelTools } from './ModelTools';
import { ModelUses } from './ModelUses';
import { type ModelContent, useModel, useModelContent } from './models';
import { Segments } from './Segments';
import { VersionTable } from './VersionTable';

const RenameModel = lazy(() => import('./RenameModel'));
const EditModel = lazy(() => import('./EditModel'));

/** A saved RFM model: how it scores, which segments the scores lead to, and how its versions differ. */
export default function ModelPage({ id }: { id: string }) {
  const { tf, lang, local } = useRfmTexts();
  const found = useModel(id);
  const [chosen, choose] = useState<number | null>(null);
  const [asked, ask] = useState<'rename' | 'edit' | null>(null);
  const versions = found.data?.versions ?? [];
  const version = versions.find(v => v.version === chosen) ?? versions[0];
  const content = useModelContent(id, version?.version);
  if (found.error) {
    return (
      <Page title={tf('title')}>
        <Refusal fault={found.error} retry={() => void found.refetch()} />
      </Page>
    );
  }
  if (!found.data || !version) {
    return <Loader m="xl" />;
  }
  const { model, usedBy } = found.data;
  const close = () => ask(null);
  return (
    <Page
      wide
      title={local(model.title) || model.id}
      hint={
        <>
          <Link href="/rfm" className={rfm.back}>
            {tf('title')}
          </Link>{' '}
          · <span translate="no">{model.id}</span> · {local(model.method)} · {day(model.latest.asOf, lang)} ·{' '}
          {tf('list.customers', { count: model.latest.customers, total: count(model.latest.customers, lang) })}
        </>
      }
      tools={
        <ModelTools model={model} content={content.data} onRename={() => ask('rename')} onEdit={() => ask('edit')} />
      }
    >
      <section aria-labelledby="versions">
        <h2 id="versions" className={rfm.heading}>
          {tf('model.versions')}
        </h2>
        <VersionTable versions={versions} chosen={version.version} onChoose={choose} />
        {version.version > 1 && content.data && <Differences model={id} content={content.data} />}
      </section>
      {content.error && <Refusal fault={content.error} retry={() => void content.refetch()} />}
      {content.isPending && <Loader size="sm" />}
      {content.data && <Content content={content.data} />}
      <ModelUses uses={usedBy} />
      <Suspense>
        {asked === 'rename' && <RenameModel model={model} close={close} />}
        {asked === 'edit' && content.data && (
          <EditModel model={model} content={content.data} close={close} onSaved={choose} />
        )}
      </Suspense>
      <Confirm />
    </Page>
  );
}

function Content({ content }: { content: ModelContent }) {
  const { tf, local } = useRfmTexts();
  const map = mapOf(content);
  return (
    <>
      <section aria-labelledby="borders">
        <h2 id="borders" className={rfm.heading}>
          {tf('model.borders')}
        </h2>
        <div className={classes.axes}>
          {content.axes.map(axis => (
            <AxisTable key={axis.axis} axis={axis} />
          ))}
        </div>
      </section>
      <section aria-labelledby="map">
        <h2 id="map" className={rfm.heading}>
          {tf('model.map')}
          {map && content.mapTitle && <span className={rfm.faint}>{local(content.mapTitle)}</span>}
        </h2>
        {map ? (
          <div className={classes.map}>
            <MapTable key={content.version.version} map={map} />
          </div>
        ) : (
          <p className={table.empty}>{tf('model.noMap')}</p>
        )}
      </section>
      {map && <Segments map={map} />}
      <section aria-labelledby="rules">
        <h2 id="rules" className={rfm.heading}>
          {tf('model.rules')}
        </h2>
        <dl className={classes.rules}>
          {content.rules.map(rule => (
            <div key={rule.id}>
              <dt>{local(rule.label)}</dt>
              <dd>{local(rule.value)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
