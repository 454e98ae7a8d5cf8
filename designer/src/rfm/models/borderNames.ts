import { useScoreTexts } from '../../scores/texts';
import { scoreOf } from '../../scores/workshop/axisScale';
import type { ModelAxis } from './models';

/** What an axis and the border between two of its scores are called. */
export function useBorderNames() {
  const { tf, local } = useScoreTexts();
  return {
    axis: (axis: ModelAxis) => `${axis.axis.toUpperCase()} · ${local(axis.title)}`,
    border: ({ title, borders, lowerIsBetter }: ModelAxis, index: number) =>
      tf('workshop.border', {
        axis: local(title),
        one: scoreOf(index, borders.length + 1, lowerIsBetter),
        other: scoreOf(index + 1, borders.length + 1, lowerIsBetter),
      }),
  };
}
