import { HttpException, NotFoundException } from '@nestjs/common';
import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { DomainError, type ErrorKind, InvalidInput } from '../domain-error.js';
import { databaseFault, meaningOf } from './postgres-errors.js';
import { problemDetails, problemOf, statuses } from './problem.js';
import { MethodNotAllowed } from './refusals.js';

class Fact extends DomainError {
  readonly code = 'a-fact';

  constructor(readonly kind: ErrorKind) {
    super('A sentence.');
  }
}

const driver = (code: string, more = {}) =>
  Object.assign(new Error('duplicate key'), {
    code,
    severity: 'ERROR',
    detail: 'Key (email)=(canary@leak.example) already exists.',
    ...more,
  });
const wrapped = (error: Error) =>
  Object.assign(new Error('failed: canary@leak.example'), { driverError: error, parameters: ['canary'] });

describe('a problem', () => {
  it.each(Object.entries(statuses))('of kind %s has status %i and its name', (kind, status) => {
    const problem = problemOf(new Fact(kind as ErrorKind));
    expect(problem).toMatchObject({ status, code: 'a-fact', message: 'A sentence.' });
    expect(problem.title).not.toBe('Error');
  });

  it.each([
    ['22021', 400],
    ['22P02', 400],
    ['22P05', 400],
    ['22003', 400],
    ['2201W', 400],
    ['2201X', 400],
    ['2201B', 400],
    ['23505', 409],
    ['23503', 409],
    ['57014', 503],
    ['55000', 503],
    ['55P03', 503],
    ['53300', 503],
    ['53100', 503],
    ['08006', 503],
    ['57P01', 503],
    ['57P02', 503],
    ['57P03', 503],
    ['40001', 503],
    ['40P01', 503],
    ['42601', 500],
    ['42P01', 500],
    ['23514', 500],
    ['XX000', 500],
  ])('of PostgreSQL %s has status %i', (code, status) => {
    expect(problemOf(driver(code)).status).toBe(status);
    expect(problemOf(wrapped(driver(code))).status).toBe(status);
  });

  it.each([
    [
      'a refused connection',
      Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED', syscall: 'connect' }),
    ],
    ['a socket that is gone', Object.assign(new Error('connect ENOENT'), { code: 'ENOENT', syscall: 'connect' })],
    [
      'all addresses refused',
      Object.assign(new AggregateError([Object.assign(new Error(''), { code: 'ECONNREFUSED' })]), {}),
    ],
    ['a full pool', new Error('timeout exceeded when trying to connect')],
    ['a broken connection', wrapped(new Error('Connection terminated unexpectedly'))],
    ['a connection lost within a transaction', new QueryRunnerAlreadyReleasedError()],
    ['a connection lost within a transaction, seen from its manager', new QueryRunnerProviderAlreadyReleasedError()],
    ['a closed pool', new Error('Cannot use a pool after calling end on the pool')],
  ])('of %s has status 503 and says when to come back', (_, error) => {
    expect(problemOf(error)).toMatchObject({ status: 503, retryAfterSeconds: 2 });
  });

  it.each([
    ['a missing file', Object.assign(new Error('open'), { code: 'ENOENT', syscall: 'open' })],
    ['a mistake of ours', new TypeError('x is not a function')],
    ['a text that was thrown', 'canary'],
    ['nothing that was thrown', undefined],
    ['five letters that are no SQLSTATE', Object.assign(new Error('x'), { code: 'ABCDE' })],
  ])('of %s has status 500', (_, error) => {
    expect(problemOf(error).status).toBe(500);
  });

  it.each([
    [new NotFoundException('Cannot GET /canary'), 404],
    [new HttpException('canary', 418), 400],
    [Object.assign(new Error('canary'), { statusCode: 413, code: 'FST_ERR_CTP_BODY_TOO_LARGE' }), 413],
    [Object.assign(new Error('canary'), { statusCode: 502 }), 500],
  ])('of the framework keeps its status and loses its words', (error, status) => {
    const problem = problemOf(error);
    expect(problem.status).toBe(status);
    expect(JSON.stringify(problemDetails(problem, 'id'))).not.toMatch(/canary|FST_ERR/);
  });

  it('keeps of a driver error what nobody wrote', () => {
    const fault = databaseFault(wrapped(driver('23505', { constraint: 'people_email_key', table: 'people' })));
    expect(fault).toEqual({ meaning: 'conflict', code: '23505', constraint: 'people_email_key', table: 'people' });
  });

  it('is in doubt about no SQLSTATE', () => {
    expect(meaningOf('08P01')).toBe('unavailable');
    expect(meaningOf('00000')).toBe('unknown');
  });
});

describe('problem details', () => {
  it('are what RFC 9457 asks for, with the faults of fields', () => {
    const faults = [{ field: 'name', code: 'required', message: 'Name: please fill this in.' }];
    expect(problemDetails(problemOf(new InvalidInput(faults, { name: 'canary' })), 'id-1')).toEqual({
      type: 'about:blank',
      title: 'Unprocessable Entity',
      status: 422,
      detail: 'Some fields need another look.',
      code: 'invalid-input',
      requestId: 'id-1',
      errors: faults,
    });
  });

  it('stay below 2 KiB', () => {
    const fault = { field: 'x'.repeat(40), code: 'forbidden-character', message: 'y'.repeat(120) };
    const details = problemDetails(
      problemOf(new InvalidInput(Array.from({ length: 10 }, () => fault))),
      'i'.repeat(36),
    );
    expect(JSON.stringify(details).length).toBeLessThan(2048);
  });

  it('carry public facts, which cannot take the place of a member', () => {
    class Stale extends Fact {
      override readonly extra = { version: 3, status: 200 };
    }
    expect(problemDetails(problemOf(new Stale('conflict')), 'id')).toMatchObject({ version: 3, status: 409 });
  });

  it('name the methods that an address takes', () => {
    expect(problemOf(new MethodNotAllowed(['GET', 'HEAD']))).toMatchObject({ status: 405, allow: ['GET', 'HEAD'] });
  });
});
