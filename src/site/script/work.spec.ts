import { type Challenge, createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';

const path = './work.js';
const { solved } = (await import(path)) as { solved: (challenge: Challenge) => Promise<string> };

it('solves what the server asks, in the form that it reads', async () => {
  const hmacSignatureSecret = 'for this test';
  const challenge = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: 10,
    keyLength: 32,
    keyPrefix: '0a',
    deriveKey,
    data: { article: 'a1' },
    expiresAt: new Date(Date.now() + 60_000),
    hmacSignatureSecret,
  });

  const proof = JSON.parse(Buffer.from(await solved(challenge), 'base64').toString('utf8'));
  expect(proof.solution.derivedKey).toMatch(/^0a[0-9a-f]{62}$/);
  expect(await verifySolution({ ...proof, deriveKey, hmacSignatureSecret })).toMatchObject({ verified: true });
});
