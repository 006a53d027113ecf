import { corrections, type Place } from './shown-places.js';

const place = (id: string, parentId: string | null, depth: number, more: Partial<Place> = {}): Place => ({
  id,
  parentId,
  depth,
  published: false,
  shown: false,
  keptByOthers: false,
  ...more,
});

describe('what must show', () => {
  it('is everything above a published reply', () => {
    const places = [
      place('root', null, 0),
      place('middle', 'root', 1),
      place('leaf', 'middle', 2, { published: true, shown: true }),
    ];
    expect(corrections(places)).toEqual([
      { id: 'middle', shown: true },
      { id: 'root', shown: true },
    ]);
  });

  it('is not what holds up nothing any more, though several go at once', () => {
    const shown = { shown: true };
    const places = [place('root', null, 0, shown), place('a', 'root', 1, shown), place('b', 'root', 1, shown)];
    expect(corrections(places).map(({ id }) => id)).toEqual(['a', 'b', 'root']);
  });

  it('is a place that another reply keeps', () => {
    const places = [
      place('root', null, 0, { shown: true, keptByOthers: true }),
      place('a', 'root', 1, { shown: true }),
    ];
    expect(corrections(places)).toEqual([{ id: 'a', shown: false }]);
  });

  it('is what is published, whatever is below it', () => {
    expect(corrections([place('root', null, 0, { published: true, shown: true })])).toEqual([]);
  });
});
