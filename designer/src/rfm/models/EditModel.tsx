import { Button, Loader, Modal, TextInput } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { ScoreMap } from '../../scores/map/map';
import { useScores } from '../../scores/scoreReads';
import { tell, tellFault } from '../../shared/ui/toasts';
import rfm from '../Rfm.module.css';
import { useRfmTexts } from '../texts';
import { BorderFields } from './BorderFields';
import { mapOf } from './differences';
import { changed } from './edited';
import classes from './Models.module.css';
import { addVersion, type Model, type ModelContent } from './models';
import { SegmentWords } from './SegmentWords';

const MapDialog = lazy(() => import('../../scores/map/MapDialog'));
const ModelWorkshop = lazy(() => import('./ModelWorkshop'));

interface Props {
  model: Model;
  /** Of the version that is changed; it stays as it is. */
  content: ModelContent;
  close(): void;
  onSaved(version: number): void;
}

/** The next version of a model: borders, map and words of the segments, changed by hand. */
export default function EditModel({ model, content, close, onSaved }: Props) {
  const { t, tf, local } = useRfmTexts();
  const number = content.version.version;
  const [axes, setAxes] = useState(content.axes);
  const [map, setMap] = useState<ScoreMap | null>(mapOf(content));
  const [asOf, setAsOf] = useState(content.version.asOf);
  const [drawing, draw] = useState(false);
  const [busy, setBusy] = useState(false);
  const scores = useScores(content.madeOf);
  const body = changed(content, axes, map);
  const scales = new Set(axes.map(axis => axis.scale));
  const save = async () => {
    if (!body) {
      return;
    }
    setBusy(true);
    try {
      const version = await addVersion(model.id, { ...body, version: number, asOf });
      tell(tf('edit.done', { version }));
      onSaved(version);
      close();
    } catch (fault) {
      tellFault(fault);
      setBusy(false);
    }
  };
  const setBorders = (axis: string, borders: number[]) =>
    setAxes(axes.map(a => (a.axis === axis ? { ...a, borders } : a)));
  return (
    <Modal
      opened
      onClose={close}
      fullScreen
      title={tf('edit.title', { name: local(model.title) || model.id })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className={classes.edit}>
        <div className={rfm.bar}>
          <TextInput
            size="xs"
            type="date"
            label={tf('edit.asOf')}
            value={asOf}
            onChange={event => setAsOf(event.currentTarget.value || content.version.asOf)}
          />
          <span className={rfm.faint}>{tf('edit.hint', { version: number })}</span>
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button disabled={!body} title={body ? undefined : tf('edit.nothing')} loading={busy} onClick={save}>
            {tf('edit.do')}
          </Button>
        </div>
        {content.madeOf && scores.isPending && <Loader size="sm" />}
        {content.madeOf && scores.data && (
          <Suspense fallback={<Loader size="sm" />}>
            <ModelWorkshop
              place={content.madeOf}
              scores={scores.data}
              axes={axes}
              map={scales.size === 1 ? map : null}
              onChange={setBorders}
            />
          </Suspense>
        )}
        {(!content.madeOf || scores.isError) && (
          <>
            <p className={rfm.faint}>{tf('edit.noCustomers')}</p>
            <BorderFields axes={axes} onChange={setBorders} />
          </>
        )}
        {map && (
          <>
            <h2 className={rfm.heading}>
              {tf('edit.words')}
              <Button size="xs" variant="light" onClick={() => draw(true)}>
                {tf('edit.draw')}
              </Button>
            </h2>
            <SegmentWords map={map} onChange={setMap} />
          </>
        )}
      </div>
      <Suspense>
        {drawing && map && <MapDialog map={map} scale={map.scale} save={setMap} close={() => draw(false)} />}
      </Suspense>
    </Modal>
  );
}
