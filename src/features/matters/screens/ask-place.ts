import type { me } from '#features/accounts/contract.ts';
import type { placesIn } from '#features/areas/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import type { PlaceLevel } from '#ui/phone/place-picker.tsx';
import type { Draft, Spot } from './ask-draft.ts';
import { commonPlaces } from './resident-words.ts';

type Home = Answer<typeof me>['home'];
type Place = Answer<typeof placesIn>['places'][number];

/** Where it most likely is: what speaks of stairs, lifts or the yard is not inside a home. */
export function likelySpot(home: Home | undefined, topic: string | undefined, words: string): Spot {
  if (!home?.dwellingId) return 'elsewhere';
  const common = topic === 'suggest' || commonPlaces.some((place) => words.includes(place));
  return common && home.unitId !== null ? 'stairs' : 'home';
}

/** The place meant, by its id; null as long as nothing is chosen. */
export function placeOf({ spot, places }: Pick<Draft, 'spot' | 'places'>, home: Home | undefined): string | null {
  if (spot === 'home') return home?.dwellingId ?? null;
  if (spot === 'stairs') return home?.unitId ?? null;
  return places.at(-1) ?? null;
}

const KINDS = ['estate', 'building', 'unit'] as const;
type Kind = (typeof KINDS)[number];

/**
 * 小区 → 楼栋 → 单元 for a picker, each level fetched when the one above is chosen. Dwellings are left out: inside a home only its own
 * household may ask. A community without estates begins with its buildings.
 */
export function usePlaceLevels(community: string | null, chosen: readonly string[]): PlaceLevel[] {
  const under = [community, chosen[0] ?? null, chosen[1] ?? null];
  const seen = [usePlaces(under[0] ?? null), usePlaces(under[1] ?? null), usePlaces(under[2] ?? null)];
  return seen.flatMap((places, depth) => {
    const kind = places.map((place) => place.kind).find(isPicked);
    return kind === undefined ? [] : [{ kind, places, chosen: chosen[depth] ?? null }];
  });
}

function usePlaces(area: string | null): readonly Place[] {
  const found = useSee<typeof placesIn>('areas.places-in', { area: area ?? '' }, { enabled: area !== null });
  if (area === null || found.isPlaceholderData) return [];
  return (found.data?.places ?? []).filter(({ kind }) => isPicked(kind));
}

function isPicked(kind: string): kind is Kind {
  return KINDS.some((known) => known === kind);
}
