/**
 * Before all stories: the built code migrates one template database, and every test file copies it.
 * PostgreSQL comes from the launcher, without fsync, in a temporary folder; or from TEST_DATABASE_URL, whose role must
 * be allowed to create databases and roles.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { build } from '../../scripts/build.mjs';

export default async function setUp() {
  build();
  const { migrate } = await import('../../dist/src/platform/database/migrate.js');
  const server = await testServer();
  const template = `riposte_template_${process.pid}`;
  const admin = new pg.Client({ connectionString: server.adminUrl });
  await admin.connect();
  const role = await appRole(admin, server);
  await admin.query(`create database ${template} owner ${role.name} encoding 'UTF8' template template0`);
  await admin.end();
  await migrate(withDatabase(role.url, template));
  process.env.RIPOSTE_TEST = JSON.stringify({
    adminUrl: server.adminUrl,
    appUrl: role.url,
    appRole: role.name,
    template,
  });
  globalThis.__riposteTest = { server, template, role };
}

async function testServer() {
  if (process.env.TEST_DATABASE_URL) return { adminUrl: process.env.TEST_DATABASE_URL, stop: async () => undefined };
  const { startEmbedded } = await import('../../dist/src/platform/database/embedded/embedded-postgres.js');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'riposte-test-'));
  const server = await startEmbedded({ dataDir: folder, durable: false });
  return {
    adminUrl: server.adminUrl,
    appUrl: server.url,
    stop: async () => {
      await server.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The app never connects as a superuser, in tests neither. */
async function appRole(admin, server) {
  if (server.appUrl) return { name: 'riposte', url: server.appUrl, made: false };
  const name = `riposte_test_${process.pid}`;
  await admin.query(`create role ${name} login password 'riposte-test'`);
  const url = new URL(server.adminUrl);
  url.username = name;
  url.password = 'riposte-test';
  return { name, url: url.href, made: true };
}

export function withDatabase(url, name) {
  return url.replace(/(postgres(?:ql)?:\/\/[^/]*\/)[^?]*/, `$1${name}`);
}
