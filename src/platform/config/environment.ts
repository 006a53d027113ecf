import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { CannotRun } from '../cannot-run.js';
import { parseKeys } from '../security/keys.js';
import { Config, logLevels } from './config.js';
import { parseLimits } from './limits.js';

/** All that is wrong with the environment, a line for each variable. Values are never repeated: some are secrets. */
export class BadEnvironment extends CannotRun {
  constructor(readonly faults: readonly string[]) {
    super(`Riposte cannot start with this environment:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

/** Reads the environment (an empty variable counts as unset). Throws BadEnvironment with every fault at once. */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>, folder: string): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const read = variables.safeParse(set);
  const odd = read.success ? [] : read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  const faults = [...odd, ...missing(set)];
  if (!read.success || faults.length > 0) throw new BadEnvironment(faults);
  const v = read.data;
  return new Config({
    host: v.HOST,
    port: v.PORT,
    publicOrigin: v.PUBLIC_ORIGIN ?? null,
    databaseUrl: v.DATABASE_URL ?? null,
    databaseDirectUrl: v.DATABASE_DIRECT_URL ?? v.DATABASE_URL ?? null,
    databaseReplicaUrl: v.DATABASE_REPLICA_URL ?? null,
    unsafeDatabaseAllowed: v.ALLOW_UNSAFE_DATABASE,
    privateHooksAllowed: v.ALLOW_PRIVATE_HOOKS,
    dataDir: resolve(folder, v.DATA_DIR),
    secretKeys: v.SECRET_KEYS ?? null,
    smtpUrl: v.SMTP_URL ?? null,
    mailFrom: v.MAIL_FROM ?? 'Riposte <riposte@localhost>',
    trustedProxies: v.TRUSTED_PROXIES,
    replyLimits: v.REPLY_LIMITS,
    replyLimitsSite: v.REPLY_LIMITS_SITE,
    checkerSecret: v.CHECKER_SECRET ?? null,
    privateCheckerAllowed: v.ALLOW_PRIVATE_CHECKER,
    metricsPort: v.METRICS_PORT ?? null,
    siteName: v.SITE_NAME,
    logLevel: v.LOG_LEVEL,
  });
}

const port = (lowest: number) =>
  z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= lowest && Number(text) <= 65_535, {
      error: `must be a port between ${lowest} and 65535.`,
    })
    .transform(Number);

/** A socket's folder may stand in the query instead of a host (libpq, 34.1.1.2), which `URL` does not read. */
const postgresUrl = z.string().refine((text) => /^postgres(ql)?:\/\/\S+$/.test(text) && isReadable(text), {
  error: 'must look like postgres://user:password@host:5432/database; in a password, write odd characters as %23.',
});

const limits = z.string().transform((text, context) => {
  const parsed = parseLimits(text);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: 'must look like "3/1m 10/10m 30/1h" (units s, m, h, d), or be "off".' });
  return z.NEVER;
});

const variables = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: port(0).default(3000),
  PUBLIC_ORIGIN: z
    .string()
    .transform((text) => text.replace(/\/$/, ''))
    .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text, {
      error: 'must be an origin such as https://news.example.org, without a path.',
    })
    .optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_DIRECT_URL: postgresUrl.optional(),
  DATABASE_REPLICA_URL: postgresUrl.optional(),
  ALLOW_UNSAFE_DATABASE: z
    .enum(['0', '1'], { error: 'must be 1 (a server that may forget commits will do) or 0.' })
    .default('0')
    .transform((text) => text === '1'),
  ALLOW_PRIVATE_HOOKS: z
    .enum(['0', '1'], { error: 'must be 1 (web hooks may lead into a private network) or 0.' })
    .default('0')
    .transform((text) => text === '1'),
  DATA_DIR: z.string().default('./data'),
  SECRET_KEYS: z
    .string()
    .transform((text, context) => {
      const keys = parseKeys(text);
      if (keys) return keys;
      context.addIssue({
        code: 'custom',
        message: 'must be 32-byte keys in base64, the current one first, separated by commas.',
      });
      return z.NEVER;
    })
    .optional(),
  SMTP_URL: z
    .string()
    .refine((text) => /^smtps?:\/\//.test(text) && URL.canParse(text), {
      error: 'must look like smtps://user:password@mail.example.org:465.',
    })
    .optional(),
  MAIL_FROM: z
    .string()
    .refine((text) => /^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/.test(text), {
      error: 'must be an address such as "News <news@example.org>".',
    })
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .refine((ranges) => ranges.every(isRange), {
      error: 'must be IP addresses or ranges such as 10.0.0.0/8, separated by commas.',
    }),
  REPLY_LIMITS: limits.default(parseLimits('3/1m 10/10m 30/1h') ?? []),
  REPLY_LIMITS_SITE: limits.default(parseLimits('60/1m') ?? []),
  CHECKER_SECRET: z
    .string()
    .refine((text) => /^[\x21-\x7e]{8,200}$/.test(text), { error: 'must be 8 to 200 characters without spaces.' })
    .optional(),
  ALLOW_PRIVATE_CHECKER: z
    .enum(['0', '1'], { error: 'must be 1 (the outside checker may stand in a private network) or 0.' })
    .default('0')
    .transform((text) => text === '1'),
  METRICS_PORT: port(1).optional(),
  SITE_NAME: z.string().max(80, { error: 'must be at most 80 characters.' }).default('Riposte'),
  LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(', ')}.` }).default('info'),
});

/** As the driver reads it: a place without a host is given one, and what is escaped must be escaped whole. */
function isReadable(text: string): boolean {
  return URL.canParse(text.replace('@/', '@host/')) && !/%(?![0-9a-f]{2})/i.test(text);
}

function isRange(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

/** What goes only together. It looks at names alone, so that it is told beside every odd value. Production means that DATABASE_URL is set. */
function missing(v: Readonly<Record<string, string | undefined>>): string[] {
  const faults: string[] = [];
  if (v.DATABASE_URL && !v.SECRET_KEYS) {
    faults.push(
      'SECRET_KEYS must be set when DATABASE_URL is: without the keys nobody can ever open the addresses again. ' +
        'Make one with: openssl rand -base64 32',
    );
  }
  if (!v.DATABASE_URL && (v.DATABASE_DIRECT_URL || v.DATABASE_REPLICA_URL)) {
    faults.push('DATABASE_URL must be set when DATABASE_DIRECT_URL or DATABASE_REPLICA_URL is.');
  }
  if (v.SMTP_URL && !v.MAIL_FROM) faults.push('MAIL_FROM must be set when SMTP_URL is.');
  return faults;
}
