import { createContext, type ReactNode, useContext } from 'react';
import { words } from '../words.ts';
import { Nothing } from './states.tsx';

export type HerePlace = { readonly id: string; readonly name: string };

/** Where somebody works at this desk: the community whose lists are shown, and the kinds of posts they hold. */
export type Here = {
  /** Null for whoever works for no single community. */
  readonly community: HerePlace | null;
  readonly grids: readonly HerePlace[];
  readonly kinds: readonly string[];
  /** staff, helper, leader, administrator. */
  readonly works: readonly string[];
};

const HereContext = createContext<Here>({ community: null, grids: [], kinds: [], works: [] });

export const HereGround = HereContext.Provider;

export function useHere(): Here {
  return useContext(HereContext);
}

/** Whether one of these kinds of posts is held; buttons that would only be refused are not shown. */
export function useHolds(kinds: readonly string[]): boolean {
  const here = useHere();
  return here.kinds.some((kind) => kinds.includes(kind));
}

/** Content that needs a community; without one it says why there is nothing to see. */
export function InCommunity({ children }: { readonly children: (community: HerePlace) => ReactNode }) {
  const { community } = useHere();
  return community ? children(community) : <Nothing icon="place" title={words.noCommunity.title} next={words.noCommunity.next} />;
}
