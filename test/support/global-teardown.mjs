import pg from 'pg';

export default async function tearDown() {
  const { server, template, role } = globalThis.__riposteTest;
  const admin = new pg.Client({ connectionString: server.adminUrl });
  await admin.connect();
  await admin.query(`drop database if exists ${template} with (force)`);
  if (role.made) await admin.query(`drop role if exists ${role.name}`);
  await admin.end();
  await server.stop();
}
