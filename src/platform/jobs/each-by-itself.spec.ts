import { eachByItself } from './each-by-itself.js';

describe('a batch of jobs', () => {
  it('does each by itself, whatever becomes of the others', async () => {
    const jobs = ['one', 'two', 'three'].map((id) => ({ id, data: { commentId: id } }));
    const done: string[] = [];
    const results = await eachByItself(jobs, async ({ commentId = '' }) => {
      if (commentId === 'two') throw new TypeError('k@leak.example said so');
      done.push(commentId);
    });

    expect(done).toEqual(['one', 'three']);
    expect(results.map(({ id, status }) => [id, status])).toEqual([
      ['one', 'completed'],
      ['two', 'failed'],
      ['three', 'completed'],
    ]);
    expect(results[1]?.output).toMatchObject({ error: 'TypeError' });
    expect(JSON.stringify(results)).not.toContain('leak.example');
  });
});
