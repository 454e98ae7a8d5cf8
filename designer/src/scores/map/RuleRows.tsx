import { ActionIcon, Badge, Button, NativeSelect } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconStack2, IconX } from '@tabler/icons-react';
import { useScoreTexts } from '../texts';
import type { Marks } from './findings';
import classes from './Map.module.css';
import { type MapAxis, type MapRule, moved, type ScoreMap, scaleOf, scoresOf } from './map';

interface Props {
  map: ScoreMap;
  marks: Marks;
  onChange(map: ScoreMap): void;
}

/** The rules behind the cells in their order, for those who would rather write than paint. */
export function RuleRows({ map, marks, onChange }: Props) {
  const { t, tf, local } = useScoreTexts();
  const put = (rules: MapRule[]) => onChange({ ...map, rules });
  const replace = (index: number, rule: MapRule) => put(map.rules.map((r, i) => (i === index ? rule : r)));
  const range = (index: number, axis: MapAxis, end: 0 | 1) => {
    const rule = map.rules[index] as MapRule;
    const now = rule[axis] ?? [1, scaleOf(map, axis)];
    return (
      <NativeSelect
        size="xs"
        w={52}
        aria-label={`${tf('map.rule', { number: index + 1 })}: ${axis.toUpperCase()} ${tf(end ? 'map.to' : 'map.from')}`}
        data={scoresOf(map, axis).map(String)}
        value={`${now[end]}`}
        onChange={event => {
          const score = Number(event.currentTarget.value);
          const next: [number, number] = end ? [Math.min(now[0], score), score] : [score, Math.max(now[1], score)];
          replace(index, { ...rule, [axis]: next });
        }}
      />
    );
  };
  return (
    <div className={classes.rules}>
      {map.rules.map((rule, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rules have no name but their place
        <div key={index} className={classes.rule} data-rule={index} data-dead={marks.dead.has(index)}>
          <span className={classes.number}>{index + 1}</span>
          <NativeSelect
            size="xs"
            className={classes.target}
            aria-label={`${tf('map.rule', { number: index + 1 })}: ${tf('workshop.segment')}`}
            data={map.segments.map(s => ({ value: s.id, label: local(s.title) || s.id }))}
            value={rule.segment}
            onChange={event => replace(index, { ...rule, segment: event.currentTarget.value })}
          />
          {map.axes.map(axis => (
            <span key={axis} className={classes.range}>
              {axis.toUpperCase()} {range(index, axis, 0)}–{range(index, axis, 1)}
            </span>
          ))}
          <span className={classes.space}>
            {marks.dead.has(index) ? (
              <Badge color="red" variant="light" size="sm">
                {tf('map.dead')}
              </Badge>
            ) : (
              marks.shared.has(index) && (
                <span className={classes.shared} role="img" aria-label={tf('map.shared')} title={tf('map.shared')}>
                  <IconStack2 size={16} aria-hidden="true" />
                </span>
              )
            )}
          </span>
          <ActionIcon.Group>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={`${tf('map.rule', { number: index + 1 })}: ${t('list.up')}`}
              disabled={index === 0}
              onClick={() => put(moved(map.rules, index, -1))}
            >
              <IconArrowUp size={14} aria-hidden="true" />
            </ActionIcon>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={`${tf('map.rule', { number: index + 1 })}: ${t('list.down')}`}
              disabled={index === map.rules.length - 1}
              onClick={() => put(moved(map.rules, index, 1))}
            >
              <IconArrowDown size={14} aria-hidden="true" />
            </ActionIcon>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={`${tf('map.rule', { number: index + 1 })}: ${t('list.remove')}`}
              onClick={() => put(map.rules.filter((_, i) => i !== index))}
            >
              <IconX size={14} aria-hidden="true" />
            </ActionIcon>
          </ActionIcon.Group>
        </div>
      ))}
      <Button
        size="compact-sm"
        variant="light"
        leftSection={<IconPlus size={14} aria-hidden="true" />}
        disabled={map.segments.length === 0}
        onClick={() =>
          put([
            ...map.rules,
            {
              segment: map.segments[0]?.id ?? '',
              ...Object.fromEntries(map.axes.map(a => [a, [1, scaleOf(map, a)]])),
            },
          ])
        }
      >
        {tf('map.addRule')}
      </Button>
    </div>
  );
}
