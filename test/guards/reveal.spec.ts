import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { linesThat, sourcesIn } from './source-files.js';

/** Who may open a reader's address: what sends to it, what seals it, what shows it to staff and writes that down, what tells the
 * outside checker where the publisher said so, and the type itself. */
const trusted = [
  'src/comment/checker-email.ts',
  'src/comment/email-reveals.service.ts',
  'src/platform/mail/mailer.ts',
  'src/platform/security/private-email.ts',
  'src/platform/security/sealer.ts',
];

/** A call, an access by name, or one taken apart: `.reveal`, `['reveal']`, `{ reveal }`. */
const exit = /\.\s*reveal\b|['"`]reveal['"`]|[{,]\s*reveal\s*[,}:]/;

describe('the address of a reader', () => {
  it('is opened only by the mailer, the sealer, the logged reveal, the checker that the publisher allowed and the type itself', () => {
    const others = sourcesIn('src').filter((file) => !trusted.includes(file) && !/\.spec\.tsx?$/.test(file));
    expect(linesThat(exit, others)).toEqual([]);
  });

  it.each(['mail.to(email.reveal())', "email['reveal']()", 'const { reveal } = email;', 'email?.reveal()'])(
    'would be seen to leave by: %s',
    (line) => {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'riposte-reveal-'));
      fs.writeFileSync(path.join(folder, 'leak.ts'), `${line}\n`);
      expect(linesThat(exit, sourcesIn(folder))).toHaveLength(1);
      fs.rmSync(folder, { recursive: true });
    },
  );
});
