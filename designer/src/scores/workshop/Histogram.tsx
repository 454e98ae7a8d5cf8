import { Switch } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { type KeyboardEvent, useMemo, useState } from 'react';
import type { Schemas } from '../../api/client';
import { count } from '../../shared/format';
import { percent } from '../format';
import type { AxisName } from '../matrix/matrix';
import { type ScorePlace, useHistogram } from '../scoreReads';
import { useScoreTexts } from '../texts';
import { axisScale, borderAt, lineOf, rounded, scoreOf, stepOf, withBorder } from './axisScale';
import { BorderValue } from './BorderValue';
import classes from './Workshop.module.css';

interface Props {
  place: ScorePlace;
  axis: Schemas['ScoreAxisView'];
  borders: readonly number[];
  /** Totals of each score, from 1 up; null while they are not known. */
  classesOf: readonly Schemas['TotalsView'][] | null;
  onChange(borders: number[]): void;
}

const height = 120;

/** The values of an axis with the borders between its scores, which can be dragged, moved by keys and typed. */
export function Histogram({ place, axis, borders, classesOf, onChange }: Props) {
  const { tf, lang, local } = useScoreTexts();
  const [logarithmic, setLogarithmic] = useState(true);
  const bars = useHistogram(place, axis.axis, logarithmic).data ?? [];
  const { ref, width } = useElementSize<HTMLDivElement>();
  const whole = axis.whole;
  const name = axis.axis as AxisName;
  const min = bars[0]?.from ?? 0;
  const max = bars.at(-1)?.to ?? 1;
  const scale = useMemo(() => axisScale(min, max, logarithmic), [min, max, logarithmic]);
  const most = Math.max(1, ...bars.map(b => b.customers));
  const all = (classesOf ?? []).reduce((sum, c) => sum + c.customers, 0);
  const lines = borders.map(border => scale.share(lineOf(border, whole)) * width);
  const edges = [0, ...lines, width];
  const path = bars
    .map(bar => {
      const left = scale.share(bar.from) * width;
      const right = Math.max(scale.share(bar.to) * width, left + 0.6);
      const top = height - Math.max(1, (bar.customers / most) * (height - 4));
      return `M${left.toFixed(1)} ${height}V${top.toFixed(1)}H${right.toFixed(1)}V${height}Z`;
    })
    .join('');
  const unit = (value: number) => {
    const text = value.toLocaleString(lang);
    return name === 'm' ? text : tf(`unit.${name}`, { count: value, value: text });
  };
  const nameOf = (index: number) =>
    tf('workshop.border', {
      axis: local(axis.title),
      one: scoreOf(index, borders.length + 1, axis.lowerIsBetter),
      other: scoreOf(index + 1, borders.length + 1, axis.lowerIsBetter),
    });
  const dragTo = (index: number, x: number) => {
    const share = x / Math.max(width, 1);
    const visible = scale.value(share + 1 / Math.max(width, 1)) - scale.value(share);
    onChange(withBorder(borders, index, rounded(borderAt(scale.value(share), whole), whole, visible)));
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const border = borders[index] ?? 0;
    const far = event.key.startsWith('Page') ? 10 : 1;
    const up = ['ArrowRight', 'ArrowUp', 'PageUp'].includes(event.key);
    if (up || ['ArrowLeft', 'ArrowDown', 'PageDown'].includes(event.key)) {
      event.preventDefault();
      const next = border + (up ? 1 : -1) * far * stepOf(border, whole);
      onChange(withBorder(borders, index, Number(next.toFixed(2))));
    }
  };
  return (
    <section className={classes.axis} aria-label={local(axis.title)}>
      <header className={classes.axisHead}>
        <b>
          {axis.axis.toUpperCase()} · {local(axis.title)}
        </b>
        <span className={classes.faint}>{tf(axis.lowerIsBetter ? 'workshop.lower' : 'workshop.higher')}</span>
        <span className={classes.space} />
        <Switch
          size="xs"
          label={tf('workshop.log')}
          checked={logarithmic}
          onChange={event => setLogarithmic(event.currentTarget.checked)}
        />
      </header>
      <div ref={ref} className={classes.plot}>
        <div className={classes.scores} aria-hidden="true">
          {edges.slice(1).map((right, index) => {
            const left = edges[index] ?? 0;
            const score = scoreOf(index, borders.length + 1, axis.lowerIsBetter);
            const total = classesOf?.[score - 1];
            return right - left < 14 ? null : (
              <span key={score} style={{ left, width: right - left }}>
                <b>{score}</b>
                {total && right - left > 56 && <small>{percent(total.customers, all, lang)}</small>}
              </span>
            );
          })}
        </div>
        <svg
          width={width}
          height={height}
          role="img"
          aria-label={tf('workshop.histogram', { axis: local(axis.title) })}
        >
          {edges.slice(1).map((right, index) => (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a class has no name but its place
              key={index}
              className={classes.class}
              data-odd={index % 2 === 1}
              x={edges[index]}
              width={Math.max(0, right - (edges[index] ?? 0))}
              height={height}
            />
          ))}
          <path d={path} className={classes.bars} />
        </svg>
        {lines.map((x, index) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: a border has no name but its place
            key={index}
            role="slider"
            tabIndex={0}
            className={classes.border}
            style={{ left: x }}
            aria-label={nameOf(index)}
            aria-valuenow={borders[index]}
            aria-valuemin={borders[index - 1] ?? min}
            aria-valuemax={borders[index + 1] ?? max}
            aria-valuetext={unit(borders[index] ?? 0)}
            data-border={`${axis.axis} ${index}`}
            onPointerDown={event => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={event => {
              if (event.buttons === 1 && event.currentTarget.hasPointerCapture(event.pointerId)) {
                const frame = event.currentTarget.parentElement?.getBoundingClientRect();
                dragTo(index, event.clientX - (frame?.left ?? 0));
              }
            }}
            onKeyDown={event => onKeyDown(event, index)}
          />
        ))}
      </div>
      <div className={classes.ends}>
        <span>{whole ? count(min, lang) : min.toLocaleString(lang, { maximumFractionDigits: 0 })}</span>
        <span>{(whole ? max - 1 : max).toLocaleString(lang, { maximumFractionDigits: 0 })}</span>
      </div>
      <div className={classes.values}>
        {borders.map((border, index) => {
          const score = scoreOf(index, borders.length + 1, axis.lowerIsBetter);
          const next = scoreOf(index + 1, borders.length + 1, axis.lowerIsBetter);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a border has no name but its place
            <div key={index}>
              <span aria-hidden="true">
                {score} | {next}
              </span>
              <BorderValue
                label={nameOf(index)}
                value={border}
                whole={whole}
                onChange={value => onChange(withBorder(borders, index, value))}
              />
            </div>
          );
        })}
      </div>
    </section>
  );
}
