import { BadEnvironment, readEnvironment } from './environment.js';

const key = Buffer.alloc(32, 7).toString('base64');
const another = Buffer.alloc(32, 8).toString('base64url');

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readEnvironment(env, '/srv');
    return [];
  } catch (error) {
    if (!(error instanceof BadEnvironment)) throw error;
    return error.faults;
  }
}

describe('the environment', () => {
  it('may be empty: the database is embedded, and only this machine is let in', () => {
    expect(readEnvironment({}, '/srv')).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      publicOrigin: null,
      databaseUrl: null,
      dataDir: '/srv/data',
      secretKeys: null,
      production: false,
      secure: false,
      replyLimits: [
        { count: 3, seconds: 60 },
        { count: 10, seconds: 600 },
        { count: 30, seconds: 3600 },
      ],
      siteName: 'Riposte',
    });
  });

  it('counts an empty variable as unset', () => {
    expect(readEnvironment({ PORT: '', DATABASE_URL: ' ', SMTP_URL: '' }, '/srv')).toMatchObject({
      port: 3000,
      production: false,
    });
  });

  it('names every fault at once, the missing beside the odd, and repeats no value', () => {
    const faults = faultsOf({
      PORT: 'geheim',
      PUBLIC_ORIGIN: 'https://news.example/geheim',
      DATABASE_URL: 'mysql://root:geheim@db/geheim',
      DATABASE_DIRECT_URL: 'geheim',
      DATABASE_REPLICA_URL: 'geheim',
      ALLOW_UNSAFE_DATABASE: 'geheim',
      ALLOW_PRIVATE_HOOKS: 'geheim',
      SMTP_URL: 'geheim',
      TRUSTED_PROXIES: 'geheim',
      REPLY_LIMITS: 'geheim',
      REPLY_LIMITS_SITE: 'geheim',
      CHECKER_SECRET: 'geheim ',
      ALLOW_PRIVATE_CHECKER: 'geheim',
      METRICS_PORT: 'geheim',
      SITE_NAME: 'geheim'.repeat(20),
      LOG_LEVEL: 'geheim',
    });

    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'PORT',
      'PUBLIC_ORIGIN',
      'DATABASE_URL',
      'DATABASE_DIRECT_URL',
      'DATABASE_REPLICA_URL',
      'ALLOW_UNSAFE_DATABASE',
      'ALLOW_PRIVATE_HOOKS',
      'SMTP_URL',
      'TRUSTED_PROXIES',
      'REPLY_LIMITS',
      'REPLY_LIMITS_SITE',
      'CHECKER_SECRET',
      'ALLOW_PRIVATE_CHECKER',
      'METRICS_PORT',
      'SITE_NAME',
      'LOG_LEVEL',
      'SECRET_KEYS',
      'MAIL_FROM',
    ]);
    expect(faults.join('\n')).not.toContain('geheim');
  });

  it.each([
    ['production without keys', { DATABASE_URL: 'postgres://db/news' }, 'SECRET_KEYS must be set'],
    ['a direct way to no database', { DATABASE_DIRECT_URL: 'postgres://db/news' }, 'DATABASE_URL must be set'],
    ['mail from nobody', { SMTP_URL: 'smtp://localhost' }, 'MAIL_FROM must be set'],
    ['a key that is too short', { SECRET_KEYS: 'c2hvcnQ=' }, 'SECRET_KEYS must be'],
    ['one good key and one odd', { SECRET_KEYS: `${key},odd` }, 'SECRET_KEYS must be'],
    ['a path behind the origin', { PUBLIC_ORIGIN: 'https://news.example/blog' }, 'PUBLIC_ORIGIN must be'],
    ['a port that is none', { PORT: '65536' }, 'PORT must be'],
    ['metrics on no port', { METRICS_PORT: '0' }, 'METRICS_PORT must be'],
    ['a sender with a line break', { MAIL_FROM: 'News\r\nBcc: all <news@example.org>' }, 'MAIL_FROM must be'],
    ['a range that is too wide', { TRUSTED_PROXIES: '10.0.0.0/33' }, 'TRUSTED_PROXIES must be'],
    ['an odd character in a password', { DATABASE_URL: 'postgres://u:a#b@db/news', SECRET_KEYS: key }, 'DATABASE_URL'],
    ['half an escape', { DATABASE_URL: 'postgres://u:a%zz@db/news', SECRET_KEYS: key }, 'DATABASE_URL must'],
  ])('refuses %s', (_, env, fault) => {
    expect(faultsOf(env as unknown as Record<string, string>)).toEqual([expect.stringContaining(fault)]);
  });

  it.each([
    'postgres://riposte:a%23b@db.internal:6432/news?sslmode=require',
    'postgresql://db/news',
    'postgres://riposte@/news?host=%2Fvar%2Frun%2Fpostgresql',
    'postgres:///news?host=/var/run/postgresql',
    'postgres://u@[::1]:5432/news',
  ])('takes %s for a database', (url) => {
    expect(readEnvironment({ DATABASE_URL: url, SECRET_KEYS: key }, '/srv')).toMatchObject({
      databaseUrl: url,
      databaseDirectUrl: url,
      production: true,
    });
  });

  it('reads keys in both spellings of base64, the current one first', () => {
    const { secretKeys } = readEnvironment({ SECRET_KEYS: `${key}, ${another}` }, '/srv');
    expect(secretKeys?.map((bytes) => bytes[0])).toEqual([7, 8]);
  });
});
