import { stillStanding } from './what-stands.js';

const act = (id: string, undid?: string) => ({ id, detail: undid === undefined ? {} : { undid } });

describe('what still stands of some acts', () => {
  it.each([
    ['nothing of nothing', [], []],
    ['all, where nothing was taken back', [act('1'), act('2')], ['1', '2']],
    ['what came before an act that was taken back', [act('1'), act('2'), act('3', '2')], ['1']],
    ['nothing, where one after the other was taken back', [act('1'), act('2'), act('3', '2'), act('4', '1')], []],
    ['an act that was done again', [act('1'), act('2', '1'), act('3')], ['3']],
  ])('is %s', (_, acts, standing) => {
    expect(stillStanding(acts).map(({ id }) => id)).toEqual(standing);
  });
});
