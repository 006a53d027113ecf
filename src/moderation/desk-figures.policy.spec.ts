import { type SpokenFacts } from '../comment/spoken-facts.queries.js';
import { figuresOf, medianSeconds } from './desk-figures.policy.js';
import { FigureSheet } from './figure-sheet.js';

const at = new Date('2026-03-02T10:00:00Z');
const facts = (about: Partial<SpokenFacts> = {}) =>
  new Map([
    [
      'c1',
      {
        createdAt: new Date('2026-03-02T09:00:00Z'),
        judged: 'held',
        spoken: [
          { rule: 'links', stopped: true },
          { rule: 'classifier', stopped: false },
        ],
        ...about,
      },
    ],
  ]);

function line(action: string, detail: Record<string, unknown>, id = '1') {
  const who = { actorId: 'dana', actor: 'Dana', actorKind: 'staff' };
  return { id, at, ...who, action, subjectKind: 'comment', subjectId: 'c1', detail };
}

/** As `figure name count`. */
const told = (...asked: Parameters<typeof figuresOf>) =>
  figuresOf(...asked).map(({ figure, name, count }) => `${figure} ${name} ${count}`);

describe('an entry of the log', () => {
  it('counts what came, and the rules that spoke about it', () => {
    expect(told(line('comment.left', { status: 'held' }), facts(), new Map())).toEqual([
      'came held 1',
      'spoke links 1',
      'spoke classifier 1',
      'stopped links 1',
    ]);
  });

  it('counts a first decision for whoever made it, with how long it took and what it says of the rules', () => {
    expect(told(line('comment.approved', { from: 'held', to: 'published' }), facts(), new Map())).toEqual([
      'decided approve dana 1',
      'waited 47 1',
      'overruled links 1',
      'overruled classifier 1',
    ]);
    expect(told(line('comment.marked-spam', { from: 'held', to: 'spam' }), facts(), new Map())).toContain(
      'agreed links 1',
    );
  });

  it.each([
    ['a later decision says nothing of the rules', 'comment.trashed', { from: 'published', to: 'trash' }, 'held'],
    ['nor does one that changes nothing', 'comment.approved', { from: 'published', to: 'published' }, 'published'],
  ])('%s', (_, action, detail, judged) => {
    const figures = told(line(action, detail), facts({ judged }), new Map());
    expect(figures).toHaveLength(1);
    expect(figures[0]).toMatch(/^decided /);
  });

  it.each(['comment.restored', 'comment.edited', 'comment.withdrawn', 'setting.changed'])(
    '%s counts nothing',
    (action) => {
      expect(told(line(action, { from: 'held', to: 'held' }), facts(), new Map())).toEqual([]);
    },
  );

  it('takes off what was undone, where it had been counted', () => {
    const act = {
      ...line('comment.approved', { from: 'held', to: 'published' }, '7'),
      at: new Date('2026-02-28T10:00:00Z'),
    };
    const undoing = line('comment.act-undone', { undid: '7', from: 'published', to: 'held' }, '8');
    const figures = figuresOf(undoing, facts(), new Map([['7', act]]));
    expect(figures.map(({ day, count }) => [day, count])).toContainEqual(['2026-02-28', -1]);
    expect(figures.every(({ count }) => count === -1)).toBe(true);
  });
});

describe('the median', () => {
  it.each([
    ['nothing', {}, null],
    ['what took an hour', { 47: 1 }, 3756],
    ['more quick ones than slow ones', { 8: 3, 47: 2 }, 4],
    ['what an undo took off', { 8: 0, 47: -1 }, null],
  ])('of %s', (_, waited, seconds) => {
    expect(medianSeconds(new Map(Object.entries(waited)))).toBe(seconds);
  });

  it('is right to a tenth', () => {
    for (const seconds of [30, 3600, 7200, 86_400, 2_000_000]) {
      const left = line('comment.declined', { from: 'held', to: 'declined' });
      const [, waited] = figuresOf(left, facts({ createdAt: new Date(at.getTime() - seconds * 1000) }), new Map());
      const median = medianSeconds(new Map([[waited?.name ?? '', 1]])) ?? 0;
      expect(Math.abs(median / seconds - 1)).toBeLessThan(0.1);
    }
  });
});

it('shows nothing below zero', () => {
  const sheet = new FigureSheet([
    { day: '2026-03-02', figure: 'decided', name: 'spam dana', count: -1 },
    { day: '2026-03-02', figure: 'decided', name: 'approve kim', count: 2 },
  ]);
  expect(sheet.decided()).toEqual({ approve: 2, decline: 0, spam: 0, trash: 0 });
  expect(sheet.decided('dana').spam).toBe(0);
});
