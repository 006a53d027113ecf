import { jest } from '@jest/globals';

/**
 * A story that fails is told once more: real browsers and servers on a busy machine are late now and then. It is no secret:
 * the first failure is printed, and the run's closing lines name every story that needed it.
 */
jest.retryTimes(1, { logErrorsBeforeRetry: true });
