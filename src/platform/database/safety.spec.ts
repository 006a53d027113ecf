import { unsafe } from './safety.js';

const good = { version: 150_000, superuser: false, fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' };

describe('a database is safe to live in', () => {
  it.each([
    ['as it should be', {}, null],
    ['newer', { version: 180_004 }, null],
    ['that waits for a standby', { synchronous_commit: 'remote_apply' }, null],
    ['that waits for the disk only', { synchronous_commit: 'local' }, null],
    ['too old', { version: 140_012 }, /15 or newer/],
    ['as a superuser', { superuser: true }, /is a superuser/],
    ['without fsync', { fsync: 'off' }, /fsync off/],
    ['without full pages', { full_page_writes: 'off' }, /full_page_writes off/],
    ['that answers before the commit', { synchronous_commit: 'off' }, /synchronous_commit off/],
    ['with two faults', { fsync: 'off', synchronous_commit: 'off' }, /fsync and synchronous_commit off/],
  ])('%s', (_, facts, fault) => {
    const said = unsafe({ ...good, ...facts }, false);
    if (fault === null) expect(said).toBeNull();
    else expect(said).toMatch(fault);
  });

  it('may forget when the operator allows that, and may be nothing else', () => {
    expect(unsafe({ ...good, fsync: 'off' }, true)).toBeNull();
    expect(unsafe({ ...good, superuser: true }, true)).toMatch(/superuser/);
    expect(unsafe({ ...good, version: 140_000 }, true)).toMatch(/15 or newer/);
  });
});
