/** A comment on the way up from one that changed. */
export interface Place {
  readonly id: string;
  readonly parentId: string | null;
  readonly depth: number;
  readonly published: boolean;
  readonly shown: boolean;
  /** A reply to it that is not on any of the ways is shown. */
  readonly keptByOthers: boolean;
}

export interface Correction {
  readonly id: string;
  readonly shown: boolean;
}

/** Places whose `shown` is not true any more. `places` holds the whole way up of each comment that changed. */
export function corrections(places: readonly Place[]): Correction[] {
  const withShownReply = new Set<string>();
  const wrong: Correction[] = [];
  for (const place of places.toSorted((a, b) => b.depth - a.depth)) {
    const shown = place.published || place.keptByOthers || withShownReply.has(place.id);
    if (shown && place.parentId !== null) withShownReply.add(place.parentId);
    if (shown !== place.shown) wrong.push({ id: place.id, shown });
  }
  return wrong;
}
