import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconEraser, IconPlus, IconX } from '@tabler/icons-react';
import { freeId } from '../../flow/fragments';
import { idOf } from '../../shared/ids';
import { useScoreTexts } from '../texts';
import classes from './Map.module.css';
import { cellsOf, type MapSegment, moved, renamed, ruled, type ScoreMap, withoutSegment } from './map';

interface Props {
  map: ScoreMap;
  /** The segment that is painted with; null for the eraser. */
  brush: string | null;
  onBrush(segment: string | null): void;
  onChange(map: ScoreMap): void;
}

const palette = [
  '#1b7837',
  '#2166ac',
  '#b2182b',
  '#fdae61',
  '#a6dba0',
  '#67a9cf',
  '#ef8a62',
  '#fee08b',
  '#8073ac',
  '#878787',
];
const unnamed = /^segment(-\d+)?$/;

/** The segments of a map with names in both languages, colours and order; one of them is in hand for painting. */
export function SegmentRows({ map, brush, onBrush, onChange }: Props) {
  const { t, tf } = useScoreTexts();
  const sizes = new Map<string | null, number>();
  for (const cell of cellsOf(map)) {
    const id = ruled(map, cell) ?? map.otherwise ?? null;
    sizes.set(id, (sizes.get(id) ?? 0) + 1);
  }
  const change = (index: number, patch: Partial<MapSegment>) =>
    onChange({ ...map, segments: map.segments.map((s, i) => (i === index ? { ...s, ...patch } : s)) });
  const rename = (from: string, to: string) => {
    const id = freeId(
      to,
      map.segments.filter(s => s.id !== from).map(s => s.id),
    ).toLowerCase();
    onChange(renamed(map, from, id));
    if (brush === from) {
      onBrush(id);
    }
  };
  const named = (segment: MapSegment) => {
    const title = segment.title.en || segment.title.ru;
    if (title && unnamed.test(segment.id)) {
      rename(segment.id, idOf(title));
    }
  };
  const add = () => {
    const id = freeId(
      'segment',
      map.segments.map(s => s.id),
    );
    const colour = palette.find(c => !map.segments.some(s => s.colour === c)) ?? '#8073ac';
    onChange({ ...map, segments: [...map.segments, { id, title: { en: '', ru: '' }, colour }] });
    onBrush(id);
  };
  return (
    <div role="radiogroup" aria-label={tf('map.brush')} className={classes.segments}>
      {map.segments.map((segment, index) => {
        const name = segment.title.en || segment.id;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the id is what is being typed here
          <div key={index} className={classes.row} data-chosen={brush === segment.id}>
            <input
              type="radio"
              name="brush"
              aria-label={tf('map.paint', { name })}
              checked={brush === segment.id}
              onChange={() => onBrush(segment.id)}
            />
            <input
              type="color"
              aria-label={`${name}: ${tf('map.colour')}`}
              value={segment.colour || '#9e9e9e'}
              onChange={event => change(index, { colour: event.currentTarget.value })}
            />
            <TextInput
              size="xs"
              aria-label={`${name}: ${tf('map.english')}`}
              placeholder={tf('map.english')}
              value={segment.title.en}
              maxLength={60}
              onChange={event => change(index, { title: { ...segment.title, en: event.currentTarget.value } })}
              onBlur={() => named(segment)}
            />
            <TextInput
              size="xs"
              aria-label={`${name}: ${tf('map.russian')}`}
              placeholder={tf('map.russian')}
              value={segment.title.ru}
              maxLength={60}
              onChange={event => change(index, { title: { ...segment.title, ru: event.currentTarget.value } })}
              onBlur={() => named(segment)}
            />
            <TextInput
              size="xs"
              aria-label={`${name}: ${tf('map.id')}`}
              placeholder={tf('map.id')}
              value={segment.id}
              maxLength={60}
              onChange={event => rename(segment.id, event.currentTarget.value.toLowerCase() || 'segment')}
            />
            <span className={classes.size} title={tf('map.cells', { count: sizes.get(segment.id) ?? 0 })}>
              {sizes.get(segment.id) ?? 0}
            </span>
            <ActionIcon.Group>
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                aria-label={`${name}: ${t('list.up')}`}
                disabled={index === 0}
                onClick={() => onChange({ ...map, segments: moved(map.segments, index, -1) })}
              >
                <IconArrowUp size={14} aria-hidden="true" />
              </ActionIcon>
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                aria-label={`${name}: ${t('list.down')}`}
                disabled={index === map.segments.length - 1}
                onClick={() => onChange({ ...map, segments: moved(map.segments, index, 1) })}
              >
                <IconArrowDown size={14} aria-hidden="true" />
              </ActionIcon>
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                aria-label={`${name}: ${t('list.remove')}`}
                onClick={() => {
                  onChange(withoutSegment(map, segment.id));
                  onBrush(null);
                }}
              >
                <IconX size={14} aria-hidden="true" />
              </ActionIcon>
            </ActionIcon.Group>
          </div>
        );
      })}
      <div className={classes.row} data-chosen={brush === null}>
        <input
          type="radio"
          name="brush"
          aria-label={tf('map.erase')}
          checked={brush === null}
          onChange={() => onBrush(null)}
        />
        <IconEraser size={17} aria-hidden="true" />
        <span className={classes.wide}>{tf('map.erase')}</span>
      </div>
      <Button
        size="compact-sm"
        variant="light"
        leftSection={<IconPlus size={14} aria-hidden="true" />}
        onClick={add}
        disabled={map.segments.length >= 40}
      >
        {tf('map.add')}
      </Button>
    </div>
  );
}
