import type { Feature } from '#kernel/action.ts';
import { rightsRoutes } from './routes.ts';
import { seeTable, takeTable } from './table.ts';

/** Who may do and see what, for everybody who works here to read. @param features the whole system, in which this stands too */
export function rights(features: () => readonly Feature[]): Feature {
  const exported = takeTable(features);
  return { name: 'rights', actions: [], queries: [seeTable(features), exported], refusals: {}, routes: rightsRoutes(exported) };
}
