import { hookUrl } from './hook-url.js';

describe('The address of a receiver', () => {
  it.each([
    ['https://hooks.example.org/in?x=1', 'https://hooks.example.org/in?x=1'],
    ['http://hooks.example.org/in', null],
    ['https://127.0.0.1/in', null],
    ['https://localhost/in', null],
    ['https://[::1]/in', null],
    ['https://0x7f.1/in', null],
    ['https://me:secret@hooks.example.org/', null],
    ['ftp://hooks.example.org/', null],
    ['nonsense', null],
  ])('is public and https: %s', (typed, kept) => {
    expect(hookUrl(typed, false)).toBe(kept);
  });

  it.each([
    ['http://127.0.0.1:8080/in', 'http://127.0.0.1:8080/in'],
    ['http://me:secret@127.0.0.1/', null],
    ['file:///etc/passwd', null],
  ])('may be private where the operator allows it: %s', (typed, kept) => {
    expect(hookUrl(typed, true)).toBe(kept);
  });
});
