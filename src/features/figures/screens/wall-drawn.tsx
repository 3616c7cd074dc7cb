import { useQuery } from '@tanstack/react-query';
import { fetched } from '#ui/pieces.ts';
import type { ChartProps } from './wall-chart.tsx';
import { words } from './words.ts';

/** A drawing, once the library that draws has come; until then its place stays free, and without it the wall leads to the table. */
export function Drawn(of: ChartProps) {
  const drawing = useQuery({
    queryKey: ['wall-chart'],
    queryFn: () => fetched(() => import('./wall-chart.tsx')),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (drawing.error) return <p className="wall-word">{words.noDrawing}</p>;
  return drawing.data ? <drawing.data.WallChart {...of} /> : <div className="wall-drawn" />;
}
