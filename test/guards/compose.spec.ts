import fs from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';

interface Service {
  readonly image?: string;
  readonly build?: { readonly dockerfile_inline: string };
  readonly user?: string;
  readonly read_only?: boolean;
  readonly ports?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly volumes?: readonly string[];
}

interface Compose {
  readonly services: Readonly<Record<'app' | 'db' | 'mail', Service>>;
  readonly configs: { readonly role: { readonly content: string } };
}

const text = fs.readFileSync('docker-compose.yml', 'utf8');
const { services, configs } = parse(text) as Compose;

describe('docker-compose.yml', () => {
  it('keeps to the schema of the compose specification', () => {
    expect(faults(parse(text))).toEqual([]);
  });

  it.each([
    ['a key that does not exist', (file: any) => (file.services.app.readonly = true)],
    ['a condition that does not exist', (file: any) => (file.services.app.depends_on.db.condition = 'healthy')],
    ['a health check by another name', (file: any) => (file.services.db.health_check = {})],
    ['a service that is no mapping', (file: any) => (file.services.mail = 'axllent/mailpit')],
    ['a config without a place', (file: any) => (file.services.db.configs = [{ goes: 'role' }])],
  ])('would be refused with %s', (_, spoil) => {
    const file = parse(text);
    spoil(file);
    expect(faults(file)).not.toEqual([]);
  });

  it('runs the application as an unprivileged user, on a file system that it cannot write', () => {
    const last = services.app.build?.dockerfile_inline.split(/^FROM /m).at(-1) ?? '';
    expect(last).toMatch(/^node:24-bookworm-slim\n/);
    expect(last).toMatch(/^USER node$/m);
    expect(services.app).toMatchObject({
      user: 'node',
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
    expect(services.mail).toMatchObject({ user: '65534:65534', read_only: true });
  });

  it('waits for a database that answers, and asks the application whether it is ready', () => {
    expect(services.db.healthcheck?.test).toContain('pg_isready');
    expect(services.app.depends_on?.['db']).toEqual({ condition: 'service_healthy' });
    expect(services.app.healthcheck?.test.join(' ')).toContain('http://127.0.0.1:3000/health/ready');
  });

  it('names the version of every image', () => {
    const images = [services.db.image, services.mail.image, ...(text.match(/(?<=FROM )\S+/g) ?? [])];
    for (const image of images) expect(image).toMatch(/^[\w/.-]+:v?\d+[\w.-]*$/);
    expect(images).toHaveLength(4);
  });

  it('holds no secret, and does not start without one', () => {
    expect(services.app.environment?.['SECRET_KEYS']).toMatch(/^\$\{SECRET_KEYS:\?.+\}$/);
    expect(services.app.environment?.['DATABASE_URL']).toMatch(
      /^postgres:\/\/riposte:\$\{DATABASE_PASSWORD:\?[^}]+\}@db:5432\/riposte$/,
    );
    expect(services.db.environment?.['POSTGRES_PASSWORD']).toMatch(/^\$\{POSTGRES_PASSWORD:\?.+\}$/);
    expect(text).not.toMatch(/(?:password|key)\w*\s*[:=]\s*['"]?[A-Za-z0-9+/]{8}/i);
  });

  it('gives the application a role that is no superuser, and the database a volume that outlives a new version', () => {
    expect(configs.role.content).toMatch(/^create role riposte login password '\$\{DATABASE_PASSWORD:\?[^}]+\}';$/m);
    expect(configs.role.content).not.toMatch(/superuser|createdb|createrole/i);
    expect(services.db.volumes).toEqual(['database:/var/lib/postgresql']);
  });

  it('listens to this machine only: a proxy stands before it', () => {
    const ports = Object.values(services).flatMap((service) => service.ports ?? []);
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    expect(services.db.ports).toBeUndefined();
  });
});

/** What the schema says against it. The schema comes with dclint, which follows the specification. */
function faults(file: unknown): unknown[] {
  const schema = JSON.parse(fs.readFileSync('node_modules/dclint/schemas/compose.schema.json', 'utf8'));
  const validate = new Ajv({ strict: false, allErrors: true, formats: { duration: true } }).compile({
    ...schema,
    $schema: undefined,
  });
  return validate(file) ? [] : (validate.errors ?? []);
}
