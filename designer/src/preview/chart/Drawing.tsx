import { useComputedColorScheme } from '@mantine/core';
import { BarChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent, VisualMapComponent } from 'echarts/components';
import { type EChartsCoreOption, type EChartsType, init, registerLocale, use } from 'echarts/core';
import langRu from 'echarts/lib/i18n/langRU';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import type { Ink } from './option';

use([
  BarChart,
  HeatmapChart,
  LineChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  VisualMapComponent,
  CanvasRenderer,
]);
registerLocale('RU', langRu as Parameters<typeof registerLocale>[1]);

interface Props {
  /** Says in a sentence what is drawn. */
  label: string;
  lang: string;
  option(ink: Ink): EChartsCoreOption;
  /** Tells what was clicked on. */
  onPick?: ((data: unknown) => void) | undefined;
}

/** Draws with the colours of the page, in the size that there is. */
export default function Drawing({ label, lang, option, onPick }: Props) {
  const pick = useRef(onPick);
  pick.current = onPick;
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const scheme = useComputedColorScheme();

  useEffect(() => {
    if (!box.current) {
      return;
    }
    const drawn = init(box.current, null, { locale: lang === 'ru' ? 'RU' : 'EN' });
    chart.current = drawn;
    drawn.on('click', event => pick.current?.(event.data));
    const sized = new ResizeObserver(() => drawn.resize());
    sized.observe(box.current);
    return () => {
      sized.disconnect();
      drawn.dispose();
    };
  }, [lang]);

  // The colours are read anew when the page goes dark or light.
  useEffect(() => {
    if (box.current) {
      chart.current?.setOption(option(inkOf(box.current, scheme)), { notMerge: true });
    }
  }, [option, scheme]);

  return <div ref={box} role="img" aria-label={label} style={{ width: '100%', height: '100%' }} />;
}

function inkOf(element: HTMLElement, _scheme: string): Ink {
  const style = getComputedStyle(element);
  const color = (name: string) => style.getPropertyValue(name).trim();
  return {
    text: color('--ink'),
    faint: color('--faint'),
    line: color('--line'),
    surface: color('--surface'),
    accent: color('--accent'),
    font: style.fontFamily,
  };
}
