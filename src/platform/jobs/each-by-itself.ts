import { type Job, type JobResult } from 'pg-boss';
import { errorFields } from '../observe/log-fields.js';
import { type JobHandler } from './job-handlers.js';

/** One that fails is tried again without the others. What is kept of the failure quotes nothing that people wrote. */
export async function eachByItself(
  jobs: readonly Pick<Job<Record<string, string>>, 'id' | 'data'>[],
  handler: JobHandler,
): Promise<JobResult[]> {
  const results: JobResult[] = [];
  for (const { id, data } of jobs) {
    const result = await handler(data).then(
      (): JobResult => ({ id, status: 'completed' }),
      (error: unknown): JobResult => ({ id, status: 'failed', output: errorFields(error) }),
    );
    results.push(result);
  }
  return results;
}
