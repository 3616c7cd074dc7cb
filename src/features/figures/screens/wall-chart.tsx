import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useTheme } from '#ui/theme.ts';
import { type Look, lookOf } from './wall-look.ts';

use([BarChart, GridComponent, AriaComponent, SVGRenderer]);

export type Draws = (look: Look) => EChartsCoreOption;
export type ChartProps = {
  /** What the drawing shows, in words, for whoever hears it. */
  readonly say: string;
  readonly draws: Draws;
};

/** A drawing in the colours and letters of the page. It follows its box and the theme, and nothing on it moves. */
export function WallChart({ say, draws }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const [theme] = useTheme();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes the colours that are read from the page
  useEffect(() => {
    const box = place.current;
    if (box === null) return;
    const chart = init(box, null, { renderer: 'svg' });
    const draw = () => {
      chart.resize();
      const aria = { enabled: true, label: { description: say } };
      chart.setOption({ animation: false, aria, ...draws(lookOf(box)) }, { notMerge: true });
    };
    const following = new ResizeObserver(draw);
    following.observe(box);
    return () => {
      following.disconnect();
      chart.dispose();
    };
  }, [say, draws, theme]);
  return <div className="wall-drawn" ref={place} />;
}
