import { actsFrom, afterAct, type BatchAct, type BatchState } from './batch-state.js';

describe('A batch', () => {
  it.each<[BatchState, BatchAct[]]>([
    ['frozen', ['start']],
    ['running', ['stop', 'undo']],
    ['stopped', ['start', 'undo']],
    ['done', ['undo']],
    ['undoing', ['stop']],
    ['undo-stopped', ['undo']],
    ['undone', []],
  ])('that is %s can %j', (state, acts) => {
    expect(actsFrom(state)).toEqual(acts);
  });

  it.each<[BatchAct, BatchState, BatchState | null]>([
    ['start', 'frozen', 'running'],
    ['start', 'running', 'running'],
    ['start', 'done', null],
    ['start', 'undone', null],
    ['stop', 'stopped', 'stopped'],
    ['stop', 'undoing', 'undo-stopped'],
    ['stop', 'frozen', null],
    ['undo', 'undoing', 'undoing'],
    ['undo', 'frozen', null],
    ['undo', 'undone', null],
  ])('asked to %s when it is %s is %s then', (act, now, then) => {
    expect(afterAct(act, now)).toBe(then);
  });
});
