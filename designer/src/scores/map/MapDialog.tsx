import { Button, Modal, SegmentedControl, Select } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useBuiltInMaps } from '../scoreReads';
import { useScoreTexts } from '../texts';
import { marksOf } from './findings';
import classes from './Map.module.css';
import { MapGrid } from './MapGrid';
import { emptyMap, type MapAxis, paint, reshaped, type ScoreMap, scaleOf, scoresOf, tidied } from './map';
import { RuleRows } from './RuleRows';
import { SegmentRows } from './SegmentRows';
import { useFindings } from './useFindings';

interface Props {
  /** The map that stands in the scenario; null for none yet. */
  map: ScoreMap | null;
  /** How many scores the customers have. */
  scale: number;
  save(map: ScoreMap): void;
  close(): void;
}

const empty = 'empty';
const axes = ['rf', 'rm', 'fm', 'rfm'];

/** Draws a segment map. Nothing is changed in the scenario before it is saved. */
export default function MapDialog({ map: given, scale, save, close }: Props) {
  const { t, tf, local } = useScoreTexts();
  const maps = useBuiltInMaps();
  const [drawn, setDrawn] = useState<ScoreMap | null>(given);
  const map = drawn ?? maps.data?.[0]?.map ?? emptyMap(scale);
  const [chosen, setBrush] = useState<string | null | undefined>(undefined);
  const brush = chosen === undefined ? (map.segments[0]?.id ?? null) : chosen;
  const [layer, setLayer] = useState<number | null>(null);
  const check = useFindings(map);
  const findings = check?.findings ?? [];
  const marks = useMemo(() => marksOf(check?.findings ?? []), [check]);
  const isBroken = findings.some(f => f.severity === 'error') || (check?.remarks.length ?? 0) > 0;
  const third = map.axes[2];
  return (
    <Modal
      opened
      onClose={close}
      fullScreen
      title={tf('map.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className={classes.editor}>
        <div className={classes.tools}>
          <Select
            size="xs"
            w={240}
            label={tf('map.start')}
            placeholder={tf('map.startHint')}
            value={null}
            data={[
              ...(maps.data ?? []).map(m => ({ value: m.id, label: local(m.title) })),
              { value: empty, label: tf('map.empty') },
            ]}
            onChange={id => {
              const start = maps.data?.find(m => m.id === id)?.map;
              if (start || id === empty) {
                setDrawn(start ?? emptyMap(scale));
                setBrush(undefined);
                setLayer(null);
              }
            }}
          />
          <div>
            <span className={classes.label}>{tf('map.axes')}</span>
            <SegmentedControl
              size="xs"
              aria-label={tf('map.axes')}
              value={map.axes.join('')}
              data={axes.map(value => ({ value, label: value.toUpperCase() }))}
              onChange={value => setDrawn(reshaped(map, [...value] as MapAxis[]))}
            />
          </div>
          {map.axes.map(axis => (
            <Select
              key={axis}
              size="xs"
              w={76}
              label={`${tf('workshop.scale')} ${axis.toUpperCase()}`}
              allowDeselect={false}
              value={`${scaleOf(map, axis)}`}
              data={[3, 4, 5, 6, 7, 8, 9, 10].map(n => ({ value: `${n}`, label: `1–${n}` }))}
              onChange={next => {
                if (next) {
                  setDrawn(reshaped(map, map.axes, { [axis]: Number(next) }));
                  setLayer(null);
                }
              }}
            />
          ))}
          <Select
            size="xs"
            w={290}
            label={tf('map.otherwise')}
            value={map.otherwise ?? ''}
            data={[
              { value: '', label: tf('map.nobody') },
              ...map.segments.map(s => ({ value: s.id, label: local(s.title) || s.id })),
            ]}
            allowDeselect={false}
            onChange={id => {
              const { otherwise: _, ...rest } = map;
              setDrawn(id ? { ...rest, otherwise: id } : rest);
            }}
          />
          <span className={classes.space} />
          <Button variant="default" size="xs" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button
            size="xs"
            disabled={!check}
            onClick={() => {
              save(map);
              close();
            }}
          >
            {tf('map.save')}
          </Button>
        </div>
        <div className={classes.left}>
          {third && (
            <div className={classes.layers}>
              <span className={classes.label}>{tf('map.layer', { axis: third.toUpperCase() })}</span>
              <SegmentedControl
                size="xs"
                aria-label={tf('map.layer', { axis: third.toUpperCase() })}
                value={`${layer ?? 'all'}`}
                data={[
                  { value: 'all', label: tf('map.allLayers') },
                  ...scoresOf(map, third).map(score => ({ value: `${score}`, label: `${score}` })),
                ]}
                onChange={value => setLayer(value === 'all' ? null : Number(value))}
              />
            </div>
          )}
          <MapGrid
            key={map.axes.map(axis => `${axis}${scaleOf(map, axis)}`).join(' ')}
            map={map}
            marks={marks}
            layer={layer}
            onPaint={cells => setDrawn(paint(map, cells, brush))}
          />
          <p className={classes.hint}>{tf('map.hint')}</p>
          <ul className={classes.findings} aria-label={tf('map.findings')}>
            {check && findings.length === 0 && check.remarks.length === 0 && (
              <li data-severity="good">
                <IconCircleCheck size={16} aria-hidden="true" /> {tf('map.good')}
              </li>
            )}
            {check?.remarks.map(remark => (
              <li key={`${remark.code} ${remark.setting}`} data-severity="error">
                <IconCircleX size={16} aria-hidden="true" /> {remark.message}
              </li>
            ))}
            {findings.map(finding => (
              <li key={local(finding.message)} data-severity={finding.severity} data-kind={finding.kind}>
                {finding.severity === 'error' ? (
                  <IconCircleX size={16} aria-hidden="true" />
                ) : (
                  <IconAlertTriangle size={16} aria-hidden="true" />
                )}
                {local(finding.message)}
              </li>
            ))}
          </ul>
          {isBroken && <p className={classes.hint}>{tf('map.broken')}</p>}
        </div>
        <div className={classes.right}>
          <h3>{tf('map.segments')}</h3>
          <SegmentRows map={map} brush={brush} onBrush={setBrush} onChange={setDrawn} />
          <h3>
            {tf('map.rules')}
            {marks.shared.size > 0 && (
              <Button size="compact-xs" variant="subtle" onClick={() => setDrawn(tidied(map))}>
                {tf('map.tidy')}
              </Button>
            )}
          </h3>
          <RuleRows map={map} marks={marks} onChange={setDrawn} />
        </div>
      </div>
    </Modal>
  );
}
