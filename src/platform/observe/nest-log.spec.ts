import { fastify } from 'fastify';
import { logOptions } from './log.js';
import { NestLog } from './nest-log.js';

function logged(write: (log: NestLog) => void): unknown[] {
  const lines: string[] = [];
  const { log } = fastify({ logger: logOptions('debug', { write: (line) => void lines.push(line) }) });
  write(new NestLog(log));
  return lines.map((line) => {
    const { time: _, ...rest } = JSON.parse(line) as Record<string, unknown>;
    return rest;
  });
}

describe('the log of rooms and framework', () => {
  it('keeps named fields', () => {
    expect(logged((log) => log.warn({ event: 'relay-error', code: '57P01', body: 'canary' }, 'Jobs'))).toEqual([
      { level: 'warn', event: 'relay-error', room: 'Jobs', code: '57P01' },
    ]);
  });

  it('takes a sentence of the framework for a detail', () => {
    expect(logged((log) => log.log('Mapped {/, GET} route', 'RouterExplorer'))).toEqual([
      { level: 'debug', event: 'nest', room: 'RouterExplorer', message: 'Mapped {/, GET} route' },
    ]);
  });

  it('hears of an error where it was, not what it said', () => {
    const [line] = logged((log) => log.error(new TypeError('canary'), 'Room'));
    expect(line).toMatchObject({
      level: 'error',
      event: 'nest',
      room: 'Room',
      error: 'TypeError',
      where: expect.stringContaining('nest-log.spec'),
    });
    expect(JSON.stringify(line)).not.toContain('canary');
  });

  it('writes one line for a text of several', () => {
    expect(logged((log) => log.error('a\n{"level":"info"}', 'stack\nof k@leak.example', 'Room'))).toEqual([
      { level: 'error', event: 'nest', room: 'Room', message: 'a·{"level":"info"}' },
    ]);
  });
});
