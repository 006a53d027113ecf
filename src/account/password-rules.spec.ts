import { flawOf } from './password-rules.js';

const own = ['Kim Dvořák', 'The Lantern'];

it.each([
  'a quiet morning',
  'kiwi-lantern-41',
  'unbeirrbar77',
  'wF7$kd02',
  '🦊🐻🦉🐟🦋🐞🐢🦎',
  'پنجره باز است',
  'x'.repeat(20) + 'a long one with spaces and more'.repeat(5),
  'kim waters nine cold ferns',
])('lets %j be chosen', (password) => {
  expect(flawOf(password, own)).toBeNull();
});

it.each([
  ['too-short', 'wF7$kd0'],
  ['too-short', '🦊🐻🦉🐟🦋🐞🐢'],
  ['too-long', 'ab12'.repeat(50) + 'c'],
  ['not-text', 'quiet morning \ud800'],
  ['too-common', 'password'],
  ['too-common', 'Password123!'],
  ['too-common', 'P4ssw0rd'],
  ['too-common', 'pässwörd'],
  ['too-common', 'ＰＡＳＳＷＯＲＤ'],
  ['too-common', '!!Dragon2024'],
  ['too-common', 'iloveyou'],
  ['too-common', 'trustno1'],
  ['too-common', '12345678'],
  ['too-common', '19871203'],
  ['too-common', 'aaaaaaaaaaaa'],
  ['too-common', 'abcabcabcabc'],
  ['too-common', 'qwertyuiop'],
  ['too-common', '1q2w3e4r5t'],
  ['too-common', '1qaz2wsx3edc'],
  ['too-common', 'zaq12wsx'],
  ['too-common', 'asdf1234'],
  ['too-common', '123qweasdzxc'],
  ['too-common', 'abcd1234!'],
  ['too-common', 'poiuytrewq'],
  ['own-name', 'kimdvorak1'],
  ['own-name', 'Dvořák-Kim!'],
  ['own-name', 'TheLantern2026'],
])('finds %s in %j', (code, password) => {
  expect(flawOf(password, own)?.code).toBe(code);
});

it('says what is wrong without repeating the password', () => {
  expect(flawOf('Dragon123!', own)?.sentence).not.toMatch(/dragon/i);
});
